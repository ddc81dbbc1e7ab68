import type { Door } from '../../door.ts';
import { actionsView } from './view.ts';

/** What do I have to do by my children’s plans? */
export function actionsPage(door: Door): void {
  door.app.get('/actions', async (request, reply) => {
    const view = actionsView(await request.desk.actions());
    return door.show(request, reply, { page: 'actions', title: view.title, section: 'actions', view });
  });
}
