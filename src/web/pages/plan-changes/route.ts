import { z } from 'zod';
import { type Day, tryDayOf } from '../../../calendar/index.ts';
import type { Door } from '../../door.ts';
import { NOT_THERE, planAddress } from '../../plan-forms/plan-form.ts';
import { notFound } from '../problem/problem.ts';
import { planChangesView } from './view.ts';

const day = z.string().max(10).transform(tryDayOf).optional().catch(undefined);
const days = z.object({ before: day, now: day });

/** What changed since last time? The plan on two days, side by side. */
export function planChangesPage(door: Door): void {
  door.app.get('/children/:id/plans/:plan/changes', async (request, reply) => {
    const { id, plan } = planAddress.parse(request.params);
    const answer = await request.desk.planChanges(id, plan, given(days.parse(request.query ?? {})));
    if (answer === undefined) return notFound(door, request, reply, NOT_THERE);
    const view = planChangesView(answer);
    return door.show(request, reply, { page: 'plan-changes', title: `${view.title}: ${view.head.name}`, section: 'children', view });
  });
}

function given({ before, now }: { readonly before?: Day | undefined; readonly now?: Day | undefined }) {
  return { ...(before !== undefined && { before }), ...(now !== undefined && { now }) };
}
