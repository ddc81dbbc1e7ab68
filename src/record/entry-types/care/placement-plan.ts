import { entryType, yesNo } from '../../declare.ts';
import { childViews, sharedWith } from '../../fields.ts';

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
  },
});
