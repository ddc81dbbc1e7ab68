import type { Facts } from '../../documents/index.ts';
import type { AsAt } from '../child/child-facts.ts';
import { dayInWords } from '../child/entry-lines.ts';
import { agreedActionsIn, isOpen } from '../plans/agreed-actions.ts';
import { findKindOfPlan } from '../plans/kinds.ts';
import { said } from '../plans/plan.ts';
import { dueBy } from '../plans/read-plans.ts';
import { plansTold } from './plan-outcomes.ts';

/**
 * What was agreed at the meetings of the plans that a document of this kind tells of, is in no plan and is still to be done. What was agreed at others,
 * at which the family may not have been, is in no paper for the family.
 */
export function agreedFacts(child: Pick<AsAt, 'record' | 'entries'>, kind: string, workerName: (id: string) => string): Facts {
  const meetings = new Set(plansTold(kind).flatMap((plan) => findKindOfPlan(plan)?.meetings ?? []));
  const open = agreedActionsIn(child).filter((one) => isOpen(one) && one.at !== undefined && meetings.has(one.at.type));
  return {
    agreed: open.map((one) => {
      const [worker, due] = [said(one, 'worker'), dueBy(one)];
      return {
        action: said(one, 'what'),
        who: worker === undefined ? said(one, 'who') : workerName(worker),
        by: due === undefined ? undefined : dayInWords(due),
      };
    }),
  };
}
