/** How every form of a plan is answered once it was sent: what is wrong in it beside its questions, or what was made of it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PlanSent } from '../../casework/index.ts';
import { CHANGED_SINCE, errorsIn, SENT_OTHERWISE, toWhatWasMade } from './plan-form.ts';
import type { PartRead } from './plan-parts.ts';

/** What the page does where the form was not saved. */
export interface NotSaved {
  /** Shows the form again as it was sent. */
  wrong(errors: ReadonlyMap<string, string>): Promise<FastifyReply>;
  /** Shows what stands now, and why. */
  told(words: string): Promise<FastifyReply>;
  gone(): Promise<FastifyReply>;
  /** Where to go on to; the plan, or what its new version met, where absent. */
  readonly next?: string;
}

export async function answerPlanForm(
  request: FastifyRequest,
  reply: FastifyReply,
  plan: Omit<PlanSent, 'parts'>,
  parts: readonly PartRead[],
  notSaved: NotSaved,
): Promise<FastifyReply> {
  const sent = { ...plan, parts: parts.map((one) => one.sent) };
  const written = await request.desk.writePlan(sent);
  if (written === undefined) return notSaved.gone();
  if (written.saved) return notSaved.next === undefined ? toWhatWasMade(reply, sent) : reply.redirect(notSaved.next, 303);
  if ('faults' in written) return notSaved.wrong(errorsIn(written, parts));
  return notSaved.told(written.why === 'changed since' ? CHANGED_SINCE : SENT_OTHERWISE);
}
