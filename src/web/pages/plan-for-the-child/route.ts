import { z } from 'zod';
import type { Door } from '../../door.ts';
import { notFound } from '../problem/problem.ts';
import { planForTheChildView } from './view.ts';

const address = z.object({ id: z.string().max(200) });

/** The plan as the child may read it: their own page, to go through together and to print. */
export function planForTheChildPage(door: Door): void {
  door.app.get('/children/:id/plans/for-the-child', async (request, reply) => {
    const answer = await request.desk.plans(address.parse(request.params).id);
    if (answer === undefined) return notFound(door, request, reply, 'There is no child with this number in the record.');
    const view = planForTheChildView(answer);
    return door.show(request, reply, { page: 'plan-for-the-child', title: `${view.title}: ${view.head.name}`, section: 'children', view });
  });
}
