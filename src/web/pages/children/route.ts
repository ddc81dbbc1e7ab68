import type { Door } from '../../door.ts';
import { draftsView } from '../../layout/drafts-view.ts';
import { worklistQuery } from './query.ts';
import { worklistView } from './view.ts';

/** Which child needs me next? */
export function childrenPage(door: Door): void {
  const { app, desk, show } = door;
  app.get('/children', async (request, reply) => {
    const situation = await desk.situation();
    if (situation.children === 0) return reply.redirect('/');
    const query = worklistQuery(request.query);
    const list = await desk.worklist(query);
    const view = { ...worklistView(list, query, situation), drafts: await draftsView(door, request) };
    const shown = { page: 'children', title: 'Children', section: 'children', view } as const;
    return show(request, reply, shown, situation);
  });
}
