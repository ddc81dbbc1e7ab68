import type { PlanOutcome, PlanPart, PlanToWrite } from '../../../casework/index.ts';
import { type Sent, textOf } from '../../forms/sent.ts';
import { whyEnded } from '../../plan-forms/ended-question.ts';
import type { PartForm, PartRead } from '../../plan-forms/plan-parts.ts';
import { planHref } from '../../words/plan-hrefs.ts';

const HOW = ['done', 'not-needed'] as const;

/** How the outcome stands now. */
export function progressForm(outcome: PlanOutcome): PartForm {
  const fields = [{ name: 'progress', needed: true }, { name: 'scale' }, { name: 'seen', needed: true }, { name: 'child-view' }];
  return { type: 'plan-progress', prefix: 'seen', part: { fields }, of: outcome.root, needed: true };
}

/** An action, or the outcome itself, by how its names begin. */
interface PartInReview {
  readonly prefix: string;
  readonly part: PlanPart;
}

export function whatMayHaveEnded(outcome: PlanOutcome): readonly PartInReview[] {
  const open = outcome.actions.filter(({ ended }) => ended === undefined);
  return [...open.map((part, place) => ({ prefix: `end-${place + 1}`, part })), { prefix: 'end-outcome', part: outcome }];
}

/** What the form is first shown with: everything goes on. */
export function asItGoesOn(outcome: PlanOutcome): Sent {
  return new Map(
    whatMayHaveEnded(outcome).flatMap(({ prefix, part }) => [[prefix, ['open']] as const, [`${prefix}-of`, [part.id]] as const]),
  );
}

/** Each thing that was said to have ended, by what the form was opened on. */
export function readEnded(sent: Sent): readonly PartRead[] {
  return [...sent.keys()].flatMap((name): PartRead[] => {
    const prefix = /^(end-(?:\d{1,2}|outcome))-of$/.exec(name)?.[1];
    const how = prefix === undefined ? undefined : HOW.find((one) => one === textOf(sent, prefix));
    if (prefix === undefined || how === undefined) return [];
    const reason = textOf(sent, whyEnded(prefix, how));
    return [{ prefix, sent: { type: 'plan-part-ended', fields: { how, ...(reason !== '' && { reason }) }, of: textOf(sent, name) } }];
  });
}

/** Where the review goes on: the outcome after this one, or the whole plan once each was looked at. */
export function goesOnTo({ head, plan, version }: PlanToWrite, outcome: PlanOutcome): string {
  const open = plan.outcomes.filter(({ ended, root }) => ended === undefined || root === outcome.root);
  const next = open[open.findIndex(({ root }) => root === outcome.root) + 1];
  const { kind } = plan.kind;
  if (next !== undefined) return planHref(head.child.id, kind, `review/${encodeURIComponent(next.root)}`);
  return planHref(head.child.id, kind, version === undefined ? undefined : 'version');
}
