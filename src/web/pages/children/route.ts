import type { Door } from '../../door.ts';
import { noticesView } from '../../words/notices.ts';
import { worklistQuery } from './query.ts';
import { worklistView } from './view.ts';

/** Which child needs me next? */
export function childrenPage({ app, show }: Door): void {
  app.get('/children', async (request, reply) => {
    const situation = await request.desk.situation();
    if (situation.children === 0) return reply.redirect('/');
    const query = worklistQuery(request.query);
    const [list, notices] = await Promise.all([request.desk.worklist(query), request.desk.notices()]);
    const view = { ...worklistView(list, query, situation), notices: noticesView(notices, '/children') };
    const shown = { page: 'children', title: 'Children', section: 'children', view } as const;
    return show(request, reply, shown, situation);
  });
}
