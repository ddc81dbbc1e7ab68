import { PLAN_PARTS } from '../../codes/plan-parts.ts';
import { entryType, yesNo } from '../../declare.ts';
import { madeWithFamily, setsOut, sharedWith } from '../../fields.ts';

export const earlyHelpPlan = entryType({
  name: 'early-help-plan',
  area: 'early-help',
  label: 'Early help plan',
  plural: 'Early help plans',
  help: 'What everyone will do, by when, and how the family will know it has worked.',
  broughtUpToDate: true,
  fields: {
    'made-with-family': madeWithFamily,
    'shared-with': sharedWith,
    'sets-out': setsOut(PLAN_PARTS),
    'signed-by-family': yesNo('Has the family signed it?', 'Those in the family with something to do in it.'),
    'signed-by-professionals': yesNo('Have the professionals signed it?', 'Everyone with something to do in it.'),
  },
});
