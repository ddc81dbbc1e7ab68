import { mayEver } from '../../../access/policy.ts';
import type { Door } from '../../door.ts';
import { noticesView } from '../../words/notices.ts';
import { draftsView } from '../../layout/drafts-view.ts';
import { worklistQuery } from './query.ts';
import { worklistView } from './view.ts';

/** Which child needs me next? */
export function childrenPage(door: Door): void {
  const { app, show } = door;
  app.get('/children', async (request, reply) => {
    const situation = await request.desk.situation();
    if (situation.children === 0) return reply.redirect('/');
    const query = worklistQuery(request.query);
    const [list, notices, drafts] = await Promise.all([request.desk.worklist(query), request.desk.notices(), draftsView(request)]);
    const addHref = request.person !== undefined && mayEver(request.person, 'add-child') ? '/children/new' : '';
    const view = { ...worklistView(list, query, situation), addHref, notices: noticesView(notices, '/children'), drafts };
    const shown = { page: 'children', title: 'Children', section: 'worklist', view } as const;
    return show(request, reply, shown, situation);
  });
}
