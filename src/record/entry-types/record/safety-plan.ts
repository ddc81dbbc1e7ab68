import { entryType, yesNo } from '../../declare.ts';
import { madeWithFamily, sharedWith } from '../../fields.ts';

export const safetyPlan = entryType({
  name: 'safety-plan',
  area: 'record',
  label: 'Safety plan',
  plural: 'Safety plans',
  help: 'Who does what to keep the child safe, written with the family and the people they trust.',
  fields: {
    'made-with-family': madeWithFamily,
    'shared-with': sharedWith,
    tested: yesNo('Has it been tried out?', 'Have the people in it shown that it works, day and night?'),
    reviewed: yesNo('Is it a review of an earlier one?', 'Yes where an earlier plan was looked at again.'),
  },
});
