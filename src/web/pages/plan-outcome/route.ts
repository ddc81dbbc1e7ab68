import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PlanOutcome, PlanToWrite } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { keepForm } from '../../kept-forms/keep-form.ts';
import type { Came, FormOnPage, ShownForm } from '../../kept-forms/kept-form.ts';
import { leftOverOfPlan } from '../../plan-forms/left-over.ts';
import { agreedIn, chosenMeeting, meetingIn, meetingSent } from '../../plan-forms/at-meeting.ts';
import { beginsWith, keptOfPlan, NAMES, NOT_THERE, planAddress, sentWithAll } from '../../plan-forms/plan-form.ts';
import { asItStands, readPartForms } from '../../plan-forms/plan-parts.ts';
import { savePlanForm } from '../../plan-forms/save-plan-form.ts';
import { readVersion, versionAsItBegins } from '../../plan-forms/version-form.ts';
import { nextAction, oneMore, openingOf, outcomeNamed, pageOf, partsOfForm, WHOLE } from './outcome-form.ts';
import { agreedNamed, takesSent, typedOf } from './taken.ts';
import { askedOnForm, planOutcomeView } from './view.ts';

const address = planAddress.extend({ outcome: z.string().max(300) });

interface Found {
  readonly asked: PlanToWrite;
  readonly outcome: PlanOutcome | 'new';
  /** The meeting it was come to from. */
  readonly meeting: string | undefined;
  /** What was agreed at a meeting that it was come to with, to be an action of it. */
  readonly agreed: string | undefined;
}

/** One outcome of a plan: what will be different, who does what for it by when, and what follows if it does not work. */
export function planOutcomePage(door: Door): void {
  keepForm<Found>(door, {
    path: '/children/:id/plans/:plan/outcomes/:outcome',
    page: 'plan-outcome',
    notThere: NOT_THERE,
    leftOver: leftOverOfPlan,
    find,
    kept: ({ asked, outcome }) => keptOfPlan(asked, 'page.plan-outcome', pageOf(outcome)),
    first,
    view,
    save,
  });
}

async function find(request: FastifyRequest): Promise<Found | undefined> {
  const { id, plan, outcome: name } = address.parse(request.params);
  const asked = await request.desk.planToWrite(id, plan);
  const outcome = asked && outcomeNamed(asked, name);
  return asked && outcome && { asked, outcome, meeting: meetingIn(request), agreed: agreedIn(request) };
}

function first({ asked, outcome, meeting, agreed }: Found, key: string): Sent {
  const opening = openingOf(outcome);
  const taken = agreedNamed(asked, agreed);
  const { prefix, places } = nextAction(outcome);
  return new Map([
    ...beginsWith(key, asked.today),
    ...opening,
    ...asItStands(partsOfForm(outcome, opening)),
    ...(taken === undefined ? [] : [...places, ...typedOf(taken, prefix)]),
    ...chosenMeeting(asked, meeting ?? taken?.at?.id),
    ...(asked.version === undefined ? [] : versionAsItBegins(asked.version)),
  ]);
}

function view({ asked, outcome }: Found, shown: ShownForm): FormOnPage {
  const page = planOutcomeView({ asked, ...shown }, outcome, partsOfForm(outcome, shown.sent));
  return { title: page.title, view: page, asked: askedOnForm(page) };
}

async function save(request: FastifyRequest, { asked, outcome }: Found, sent: Sent): Promise<Came<Found>> {
  if (textOf(sent, NAMES.do) === 'add') return { again: { sent: oneMore(sent) } };
  const errors = new Map<string, string>();
  const wrong = (name: string, message: string): void => void errors.set(name, message);
  const parts = readPartForms(partsOfForm(outcome, sent), sent, textOf(sent, NAMES.reason), wrong);
  const common = sentWithAll(asked, sent, wrong);
  const whole = textOf(sent, WHOLE);
  if (asked.version !== undefined && whole === '') wrong(WHOLE, 'Say whether the plan is saved as a new version');
  const version = asked.version !== undefined && whole === 'yes' ? readVersion(asked.version, sent, wrong) : undefined;
  if (errors.size === 0 && parts.length === 0 && version === undefined) wrong('outcome-outcome', 'Nothing was changed yet');
  if (errors.size > 0) return { again: { errors } };
  const at = meetingSent(asked, sent);
  const agreed = parts.map((one) =>
    one.sent.type === 'plan-action' ? { ...one, sent: { ...one.sent, ...at, ...takesSent(one.prefix, sent) } } : one,
  );
  return savePlanForm(request, { ...common, ...(version !== undefined && { version }) }, agreed);
}
