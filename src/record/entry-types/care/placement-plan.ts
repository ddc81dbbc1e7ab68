import { entryType, yesNo } from '../../declare.ts';
import { childViews, setsOut, sharedWith } from '../../fields.ts';

export const placementPlan = entryType({
  name: 'placement-plan',
  area: 'care',
  label: 'Placement plan',
  plural: 'Placement plans',
  help: 'Who does what for the child from day to day, and who may say yes to what.',
  fields: {
    'shared-with': sharedWith,
    'signed-by-parents': yesNo('Have the parents signed?', 'Where they have not, say how they were asked.'),
    'child-views': childViews,
    'sets-out': setsOut({
      objectives: 'What this child will work towards here',
      targets: 'Targets with a date',
      'behaviour-support': 'How behaviour is met and supported',
      'risk-assessments': 'Risks, weighed for this child',
      'room-to-grow': 'Room for independence, where the risk allows it',
      'child-wishes': 'What the child wants',
      'family-time': 'Time with parents and family',
      'brothers-and-sisters': 'Time with brothers and sisters',
      education: 'School, and what is hoped for there',
      health: 'Health',
    }),
  },
});
