import { z } from 'zod';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { whatToRecordView } from './view.ts';

const asked = z.object({ child: z.string().max(200), word: z.string().trim().max(80).catch('') });

/** What do you want to record? */
export function whatToRecordPage(door: Door): void {
  door.app.get('/record', async (request, reply) => {
    const query = asked.safeParse(request.query).data;
    const answer = query && (await request.desk.whatToRecord(query.child));
    if (answer === undefined) return notFound(door, request, reply, 'There is no child with this number in the record.');
    const view = whatToRecordView(answer, query?.word ?? '');
    return door.show(request, reply, { page: 'what-to-record', title: view.title, section: 'children', view });
  });
}
