import { z } from 'zod';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { entryPageView } from './view.ts';

export const entryAddress = z.object({ id: z.string().max(200), entry: z.string().max(200) });
export const NO_ENTRY = 'There is no such record, or it holds no such entry.';

/** What does it say, who wrote it, and what came of it? */
export function entryPage(door: Door): void {
  door.app.get('/records/:id/entries/:entry', async (request, reply) => {
    const { id, entry } = entryAddress.parse(request.params);
    const answer = await request.desk.entry(id, entry);
    if (answer === undefined) return notFound(door, request, reply, NO_ENTRY);
    const view = entryPageView(answer);
    return door.show(request, reply, { page: 'entry', title: `${view.title}: ${view.head.name}`, section: 'children', view });
  });
}
