import { PLAN_PARTS } from '../../codes/plan-parts.ts';
import { entryType, yesNo } from '../../declare.ts';
import { setsOut, sharedWith } from '../../fields.ts';

export const placementPlan = entryType({
  name: 'placement-plan',
  area: 'care',
  label: 'Placement plan',
  plural: 'Placement plans',
  help: 'Who does what for the child from day to day, and who may say yes to what.',
  fields: {
    'shared-with': sharedWith,
    'sets-out': setsOut({
      ...PLAN_PARTS,
      'risk-assessment': 'The risks to this child, assessed',
      'daily-life': 'How daily life will go',
      'behaviour-support': 'How behaviour is met and supported',
      'room-to-grow': 'Room for independence, where the risk allows it',
    }),
    'signed-by-parents': yesNo('Have the parents signed?', 'Where they have not, say how they were asked.'),
  },
});
