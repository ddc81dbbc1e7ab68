import { z } from 'zod';
import type { Door } from '../../door.ts';
import { agreedIn, meetingIn } from '../../plan-forms/at-meeting.ts';
import { notFound } from '../problem/problem.ts';
import { plansView } from './view.ts';

const address = z.object({ id: z.string().max(200) });

/** What is meant to change for this child, who does what for it, and is it working? */
export function plansPage(door: Door): void {
  door.app.get('/children/:id/plans', async (request, reply) => {
    const answer = await request.desk.plans(address.parse(request.params).id);
    if (answer === undefined) return notFound(door, request, reply, 'There is no child with this number in the record.');
    const view = plansView(answer, { meeting: meetingIn(request), agreed: agreedIn(request) });
    return door.show(request, reply, { page: 'plans', title: `Plans: ${view.head.name}`, section: 'children', view });
  });
}
