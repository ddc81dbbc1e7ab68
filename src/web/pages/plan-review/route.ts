import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PlanOutcome, PlanToWrite } from '../../../casework/index.ts';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { answerPlanForm } from '../../plan-forms/answer-plan-form.ts';
import { beginsWith, NOT_THERE, planAddress, sentWithAll } from '../../plan-forms/plan-form.ts';
import { readPartForms } from '../../plan-forms/plan-parts.ts';
import { planHref } from '../../words/plan-hrefs.ts';
import { notFound } from '../problem/problem.ts';
import { AT, asItGoesOn, goesOnTo, progressForm, readEnded } from './review-form.ts';
import { planReviewView } from './view.ts';

const address = planAddress.extend({ outcome: z.string().max(300) });
const PATH = '/children/:id/plans/:plan/review/:outcome';

/** Is it working? Each outcome in turn: how it goes, what was seen, what is done. */
export function planReviewPage(door: Door): void {
  const { app } = door;

  app.get(PATH, async (request, reply) => {
    const found = await findIt(request);
    if (found === undefined) return notFound(door, request, reply, NOT_THERE);
    const { asked, outcome } = found;
    return outcome === undefined || outcome.ended !== undefined ? toThePlan(reply, asked) : show(request, reply, { asked, outcome });
  });

  app.post(PATH, { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES }, async (request, reply) => {
    const sent = readSent(request.body);
    const found = await findIt(request);
    if (found === undefined) return notFound(door, request, reply, NOT_THERE);
    const { asked, outcome } = found;
    if (outcome === undefined) return toThePlan(reply, asked);
    const shown: Found = { asked, outcome };
    const errors = new Map<string, string>();
    const wrong = (name: string, message: string): void => void errors.set(name, message);
    const at = textOf(sent, AT);
    const seen = readPartForms([progressForm(outcome)], sent, '', wrong).map((one) => ({
      ...one,
      sent: { ...one.sent, ...(at !== '' && { at }) },
    }));
    const common = sentWithAll(asked, sent, wrong);
    if (errors.size > 0) return show(request, reply, shown, { sent, errors });
    return answerPlanForm(request, reply, common, [...seen, ...readEnded(sent)], {
      wrong: (faults) => show(request, reply, shown, { sent, errors: faults }),
      told: async (words) => show(request, reply, shown, { told: words }),
      gone: () => notFound(door, request, reply, NOT_THERE),
      next: goesOnTo(asked, outcome),
    });
  });

  async function show(request: FastifyRequest, reply: FastifyReply, { asked, outcome }: Found, said: Said = {}): Promise<FastifyReply> {
    const errors = said.errors ?? new Map<string, string>();
    const sent = said.sent ?? new Map([...beginsWith(randomUUID(), asked.today), ...asItGoesOn(outcome)]);
    const view = planReviewView({ asked, sent, errors, ...(said.told !== undefined && { told: said.told }) }, outcome);
    const title = errors.size > 0 ? `Error: ${view.title}` : view.title;
    const status = errors.size > 0 ? 400 : said.told === undefined ? 200 : 409;
    return door.show(request, reply, { page: 'plan-review', title, section: 'children', view, status });
  }
}

interface Found {
  readonly asked: PlanToWrite;
  readonly outcome: PlanOutcome;
}

interface Said {
  readonly sent?: Sent;
  readonly errors?: ReadonlyMap<string, string>;
  readonly told?: string;
}

/** An outcome that is reached, or is not there, has nothing to review: the plan says what stands. */
function toThePlan(reply: FastifyReply, { head, plan }: PlanToWrite): FastifyReply {
  return reply.redirect(planHref(head.child.id, plan.kind.kind), 303);
}

async function findIt(
  request: FastifyRequest,
): Promise<{ readonly asked: PlanToWrite; readonly outcome: PlanOutcome | undefined } | undefined> {
  const { id, plan, outcome: name } = address.parse(request.params);
  const asked = await request.desk.planToWrite(id, plan);
  const outcome = asked?.plan.outcomes.find(({ root }) => root === name);
  return asked && { asked, outcome };
}
