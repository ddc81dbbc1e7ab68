import { z } from 'zod';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { expectedView } from './view.ts';

const address = z.object({ id: z.string().max(200) });

/** What is asked for this child, what was, and how does each stand? */
export function expectedPage(door: Door): void {
  door.app.get('/children/:id/expected', async (request, reply) => {
    const answer = await request.desk.expected(address.parse(request.params).id);
    if (answer === undefined) return notFound(door, request, reply, 'There is no child with this number in the record.');
    const view = expectedView(answer);
    return door.show(request, reply, { page: 'expected', title: view.title, section: 'children', view });
  });
}
