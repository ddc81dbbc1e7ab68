import type { Names, Plan, PlanPart, PlansAnswer } from '../../../casework/index.ts';
import { childHeadView, type ChildHeadView } from '../../layout/child-head-view.ts';
import { dayWords } from '../../words/dates.ts';
import { plansHref } from '../../words/plan-hrefs.ts';
import { ownerWords, saidIn } from '../../words/plan-words.ts';
import { plural } from '../../words/plural.ts';

export interface PlanForTheChildView {
  readonly head: ChildHeadView;
  readonly title: string;
  readonly back: { readonly text: string; readonly href: string };
  readonly plans: readonly WordedPlan[];
  /** Parts that nobody has put into words for the child yet; said to the worker, and never printed. */
  readonly unworded?: string;
}

interface WordedPlan {
  readonly title: string;
  readonly outcomes: readonly { readonly text: string; readonly actions: readonly string[] }[];
  readonly safe: readonly string[];
  readonly people: readonly string[];
  readonly on?: string;
}

/** The plans in the words that were written for the child, and nothing else. */
export function planForTheChildView(answer: PlansAnswer): PlanForTheChildView {
  const { head, asOf, plans, names } = answer;
  const parts = plans.flatMap((plan) => openOf(plan.outcomes).flatMap((one) => [one, ...openOf(one.actions)]));
  const unworded = parts.filter((part) => forTheChild(part) === undefined).length;
  return {
    head: childHeadView(head, 'plans', asOf),
    title: 'Your plan',
    back: { text: 'Plans', href: plansHref(head.child.id) },
    plans: plans.map((plan) => worded(plan, names, asOf)).filter(({ outcomes, safe }) => outcomes.length + safe.length > 0),
    ...(unworded > 0 && {
      unworded: `${plural(unworded, 'part')} of the plan ${unworded === 1 ? 'has' : 'have'} no words for the child yet, and ${unworded === 1 ? 'is' : 'are'} not on this page.`,
    }),
  };
}

function worded(plan: Plan, names: Names, asOf: number): WordedPlan {
  const outcomes = openOf(plan.outcomes).flatMap((one) => {
    const text = forTheChild(one);
    return text === undefined ? [] : [{ text, actions: openOf(one.actions).flatMap((action) => forTheChild(action) ?? []) }];
  });
  const on = plan.days.at(-1);
  const helping = openOf(plan.outcomes).flatMap(({ actions }) =>
    openOf(actions).filter((one) => forTheChild(one) !== undefined && one.fields['owner-is'] !== 'child'),
  );
  return {
    title: plan.kind.label,
    outcomes,
    safe: [...openOf(plan.bottomLines), ...openOf(plan.steps)].flatMap((part) => forTheChild(part) ?? []),
    people: [...new Set(helping.map((action) => ownerWords(action, names)))],
    ...(on !== undefined && { on: dayWords(on, asOf) }),
  };
}

function forTheChild(part: Pick<PlanPart, 'fields'>): string | undefined {
  return saidIn(part, 'for-the-child');
}

function openOf<P extends PlanPart>(parts: readonly P[]): readonly P[] {
  return parts.filter(({ ended }) => ended === undefined);
}
