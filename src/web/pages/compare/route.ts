import type { Door } from '../../door.ts';
import { compareView } from './view.ts';

/** How do these councils answer the same question? */
export function comparePage({ app, desk, show }: Door): void {
  app.get('/compare', async (request, reply) => {
    const view = compareView(await desk.comparison());
    return show(request, reply, { page: 'compare', title: 'Compare councils', section: 'compare', view });
  });
}
