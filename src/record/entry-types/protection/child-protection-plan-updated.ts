import { PLAN_PARTS } from '../../codes/plan-parts.ts';
import { entryType } from '../../declare.ts';
import { madeWithFamily, sentOn, setsOut, sharedWith, writtenToChild } from '../../fields.ts';

export const childProtectionPlanUpdated = entryType({
  name: 'child-protection-plan-updated',
  area: 'protection',
  label: 'Child protection plan updated',
  plural: 'Child protection plans updated',
  help: 'The core group’s detailed plan, or a later version of it.',
  broughtUpToDate: true,
  fields: {
    'shared-with': sharedWith,
    'sent-on': sentOn,
    'made-with-family': madeWithFamily,
    'sets-out': setsOut(PLAN_PARTS),
    'written-to-child': writtenToChild,
  },
});
