import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RECORDING_FORM_BYTES } from '../../bounds.ts';
import type { PlanOutcome, PlanToWrite } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { readSent, type Sent, textOf } from '../../forms/sent.ts';
import { beginsWith, NAMES, NOT_THERE, planAddress, sentWithAll } from '../../plan-forms/plan-form.ts';
import { answerPlanForm } from '../../plan-forms/answer-plan-form.ts';
import { asItStands, readPartForms } from '../../plan-forms/plan-parts.ts';
import { readVersion, versionAsItBegins } from '../../plan-forms/version-form.ts';
import { notFound } from '../problem/problem.ts';
import { oneMore, openingOf, outcomeNamed, partsOfForm, WHOLE } from './outcome-form.ts';
import { planOutcomeView } from './view.ts';

const address = planAddress.extend({ outcome: z.string().max(300) });
const PATH = '/children/:id/plans/:plan/outcomes/:outcome';

/** One outcome of a plan: what will be different, who does what for it by when, and what follows if it does not work. */
export function planOutcomePage(door: Door): void {
  const { app } = door;

  app.get(PATH, async (request, reply) => {
    const found = await findIt(request);
    return found === undefined ? notFound(door, request, reply, NOT_THERE) : show(request, reply, found);
  });

  app.post(PATH, { preHandler: app.csrfProtection, bodyLimit: RECORDING_FORM_BYTES }, async (request, reply) => {
    const sent = readSent(request.body);
    const found = await findIt(request);
    if (found === undefined) return notFound(door, request, reply, NOT_THERE);
    const { asked, outcome } = found;
    const forms = partsOfForm(outcome, sent);
    if (textOf(sent, NAMES.do) === 'add') return show(request, reply, found, { sent: oneMore(sent) });
    const errors = new Map<string, string>();
    const wrong = (name: string, message: string): void => void errors.set(name, message);
    const parts = readPartForms(forms, sent, textOf(sent, NAMES.reason), wrong);
    const common = sentWithAll(asked, sent, wrong);
    const whole = textOf(sent, WHOLE);
    if (asked.version !== undefined && whole === '') wrong(WHOLE, 'Say whether the plan is saved as a new version');
    const version = asked.version !== undefined && whole === 'yes' ? readVersion(asked.version, sent, wrong) : undefined;
    if (errors.size === 0 && parts.length === 0 && version === undefined) wrong('outcome-outcome', 'Nothing was changed yet');
    if (errors.size > 0) return show(request, reply, found, { sent, errors });
    return answerPlanForm(request, reply, { ...common, ...(version !== undefined && { version }) }, parts, {
      wrong: (faults) => show(request, reply, found, { sent, errors: faults }),
      told: async (words) => show(request, reply, (await findIt(request)) ?? found, { told: words }),
      gone: () => notFound(door, request, reply, NOT_THERE),
    });
  });

  async function show(request: FastifyRequest, reply: FastifyReply, found: Found, said: Said = {}): Promise<FastifyReply> {
    const { asked, outcome } = found;
    const errors = said.errors ?? new Map<string, string>();
    const forms = partsOfForm(outcome, said.sent ?? openingOf(outcome));
    const sent = said.sent ?? firstShown(found, forms);
    const view = planOutcomeView({ asked, sent, errors, ...(said.told !== undefined && { told: said.told }) }, outcome, forms);
    const title = errors.size > 0 ? `Error: ${view.title}` : view.title;
    const status = errors.size > 0 ? 400 : said.told === undefined ? 200 : 409;
    return door.show(request, reply, { page: 'plan-outcome', title, section: 'children', view, status });
  }
}

interface Found {
  readonly asked: PlanToWrite;
  readonly outcome: PlanOutcome | 'new';
}

interface Said {
  readonly sent?: Sent;
  readonly errors?: ReadonlyMap<string, string>;
  readonly told?: string;
}

async function findIt(request: FastifyRequest): Promise<Found | undefined> {
  const { id, plan, outcome: name } = address.parse(request.params);
  const asked = await request.desk.planToWrite(id, plan);
  const outcome = asked && outcomeNamed(asked, name);
  return asked === undefined || outcome === undefined ? undefined : { asked, outcome };
}

function firstShown({ asked, outcome }: Found, forms: Parameters<typeof asItStands>[0]): Sent {
  return new Map([
    ...beginsWith(randomUUID(), asked.today),
    ...openingOf(outcome),
    ...asItStands(forms),
    ...(asked.version === undefined ? [] : versionAsItBegins(asked.version)),
  ]);
}
