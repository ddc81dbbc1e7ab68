import { PLAN_PARTS } from '../../codes/plan-parts.ts';
import { entryType } from '../../declare.ts';
import { authorised, madeWithFamily, sentOn, setsOut, sharedWith, writtenToChild } from '../../fields.ts';

export const childInNeedPlanUpdated = entryType({
  name: 'child-in-need-plan-updated',
  area: 'child-in-need',
  label: 'Child in need plan updated',
  plural: 'Child in need plans updated',
  help: 'The plan is rewritten after a meeting, a visit or a change.',
  broughtUpToDate: true,
  fields: {
    'shared-with': sharedWith,
    'sent-on': sentOn,
    authorised,
    'made-with-family': madeWithFamily,
    'sets-out': setsOut(PLAN_PARTS),
    'written-to-child': writtenToChild,
  },
});
