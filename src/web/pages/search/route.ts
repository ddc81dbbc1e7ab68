import { z } from 'zod';
import type { Door } from '../../door.ts';
import { searchView } from './view.ts';

const address = z.object({ find: z.string().trim().max(200).catch('') });

/** Which child is this? */
export function searchPage({ app, show }: Door): void {
  app.get('/search', async (request, reply) => {
    const { find } = address.parse(request.query ?? {});
    const [situation, found] = await Promise.all([request.desk.situation(), request.desk.findChildren(find)]);
    const view = searchView(found, find, situation.asOf);
    return show(request, reply, { page: 'search', title: view.title, section: 'children', view }, situation);
  });
}
