import type { FastifyRequest } from 'fastify';
import type { PlanSent } from '../../casework/index.ts';
import type { Came } from '../kept-forms/kept-form.ts';
import { CHANGED_SINCE, errorsIn, SENT_OTHERWISE, whatWasMade } from './plan-form.ts';
import type { PartRead } from './plan-parts.ts';

/** Saves what a form of a plan sent; `next` is where to go on to, where that is not the plan, or what its new version met. */
export async function savePlanForm(
  request: FastifyRequest,
  plan: Omit<PlanSent, 'parts'>,
  parts: readonly PartRead[],
  next?: string,
): Promise<Came<never>> {
  const sent = { ...plan, parts: parts.map((one) => one.sent) };
  const written = await request.desk.writePlan(sent);
  if (written === undefined) return { gone: true };
  if (written.saved) return { to: next ?? whatWasMade(sent) };
  if ('faults' in written) return { again: { errors: errorsIn(written, parts) } };
  return { again: { told: written.why === 'changed since' ? CHANGED_SINCE : SENT_OTHERWISE, standsOtherwise: true } };
}
