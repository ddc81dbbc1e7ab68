import { z } from 'zod';
import { tryDayOf } from '../../../calendar/index.ts';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { searchRecordView } from './view.ts';

const address = z.object({ id: z.string().max(200) });
const day = z.iso.date().transform(tryDayOf).optional().catch(undefined);
const asked = z.object({
  words: z.string().trim().max(200).catch(''),
  kind: z.string().trim().min(1).max(80).optional().catch(undefined),
  from: day,
  to: day,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Where in this record are these words? */
export function searchRecordPage(door: Door): void {
  door.app.get('/children/:id/search', async (request, reply) => {
    const { id } = address.parse(request.params);
    const { words, kind, from, to, page } = asked.parse(request.query ?? {});
    const query = {
      words,
      page,
      ...(kind !== undefined && { kind }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    };
    const [found, situation] = await Promise.all([request.desk.searchRecord(id, query), request.desk.situation()]);
    if (found === undefined) return notFound(door, request, reply, 'There is no child with this number in the record.');
    const view = searchRecordView(found, query, situation.asOf);
    return door.show(request, reply, { page: 'search-record', title: view.title, section: 'children', view }, situation);
  });
}
