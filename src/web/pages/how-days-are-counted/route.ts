import { ENGLAND } from '../../../calendar/index.ts';
import type { Door } from '../../door.ts';

/** How are days counted? The rules that every date on every page follows. */
export function howDaysAreCountedPage({ app, show }: Door): void {
  app.get('/how-days-are-counted', async (request, reply) => {
    const view = { from: ENGLAND.from, to: ENGLAND.to, publishedTo: ENGLAND.publishedTo };
    return show(request, reply, { page: 'how-days-are-counted', title: 'How days are counted', section: 'how-days-are-counted', view });
  });
}
