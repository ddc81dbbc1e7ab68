import type { AsAt } from '../child/child-facts.ts';
import type { PlanHeld } from './answers.ts';
import { stillOpen } from './plan.ts';
import { readPlans } from './read-plans.ts';

/** The plans in force that say what they are to bring about: what is still to come, with what is still to be done for it. */
export function plansHeldIn(child: AsAt): readonly PlanHeld[] {
  return readPlans(child).flatMap(({ kind, outcomes }) => {
    const held = stillOpen(outcomes).map((outcome) => ({ ...outcome, actions: stillOpen(outcome.actions) }));
    return held.length === 0 ? [] : [{ kind, outcomes: held }];
  });
}
