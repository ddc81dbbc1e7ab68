import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PlanOutcome, PlanToWrite } from '../../../casework/index.ts';
import type { Door } from '../../door.ts';
import type { Sent } from '../../forms/sent.ts';
import { keepForm } from '../../kept-forms/keep-form.ts';
import type { Came, Elsewhere, FormOnPage, ShownForm } from '../../kept-forms/kept-form.ts';
import { leftOverOfPlan } from '../../plan-forms/left-over.ts';
import { chosenMeeting, meetingIn, meetingSent } from '../../plan-forms/at-meeting.ts';
import { beginsWith, keptOfPlan, NOT_THERE, planAddress, sentWithAll } from '../../plan-forms/plan-form.ts';
import { readPartForms } from '../../plan-forms/plan-parts.ts';
import { savePlanForm } from '../../plan-forms/save-plan-form.ts';
import { planHref } from '../../words/plan-hrefs.ts';
import { asItGoesOn, goesOnTo, progressForm, readEnded } from './review-form.ts';
import { askedOnForm, pageOf, planReviewView } from './view.ts';

const address = planAddress.extend({ outcome: z.string().max(300) });

interface Found {
  readonly asked: PlanToWrite;
  readonly outcome: PlanOutcome;
  /** The meeting it was come to from. */
  readonly meeting: string | undefined;
}

/** Is it working? Each outcome in turn: how it goes, what was seen, what is done. */
export function planReviewPage(door: Door): void {
  keepForm<Found>(door, {
    path: '/children/:id/plans/:plan/review/:outcome',
    page: 'plan-review',
    notThere: NOT_THERE,
    leftOver: leftOverOfPlan,
    find,
    kept: ({ asked, outcome }) => keptOfPlan(asked, 'page.plan-review', pageOf(outcome)),
    first: ({ asked, outcome, meeting }, key) =>
      new Map([...beginsWith(key, asked.today), ...asItGoesOn(outcome), ...chosenMeeting(asked, meeting)]),
    view,
    save,
  });
}

/** An outcome that is reached, or is not there, has nothing to review: the plan says what stands. What was sent of one is looked at still. */
async function find(request: FastifyRequest, sent?: Sent): Promise<Found | Elsewhere | undefined> {
  const { id, plan, outcome: name } = address.parse(request.params);
  const asked = await request.desk.planToWrite(id, plan);
  if (asked === undefined) return undefined;
  const outcome = asked.plan.outcomes.find(({ root }) => root === name);
  if (outcome === undefined || (outcome.ended !== undefined && sent === undefined))
    return { elsewhere: planHref(asked.head.child.id, asked.plan.kind.kind) };
  return { asked, outcome, meeting: meetingIn(request) };
}

function view({ asked, outcome }: Found, shown: ShownForm): FormOnPage {
  const page = planReviewView({ asked, ...shown }, outcome);
  return { title: page.title, view: page, asked: askedOnForm(page) };
}

async function save(request: FastifyRequest, { asked, outcome }: Found, sent: Sent): Promise<Came<Found>> {
  const errors = new Map<string, string>();
  const wrong = (name: string, message: string): void => void errors.set(name, message);
  const at = meetingSent(asked, sent);
  const seen = readPartForms([progressForm(outcome)], sent, '', wrong).map((one) => ({
    ...one,
    sent: { ...one.sent, ...at },
  }));
  const common = sentWithAll(asked, sent, wrong);
  if (errors.size > 0) return { again: { errors } };
  return savePlanForm(request, common, [...seen, ...readEnded(sent)], goesOnTo(asked, outcome));
}
