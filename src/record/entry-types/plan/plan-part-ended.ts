import { choice, entryType, longText } from '../../declare.ts';
import { whichPlan } from '../../fields.ts';

export const planPartEnded = entryType({
  name: 'plan-part-ended',
  area: 'plan',
  label: 'Part of a plan ended',
  plural: 'Parts of plans ended',
  help: 'An outcome is reached or an action done, or it is no longer needed. What it said stays in the record.',
  fields: {
    plan: whichPlan,
    how: choice('How did it end?', { done: 'Done', 'not-needed': 'No longer needed' }, 'Done also where an outcome is reached.', {
      required: true,
    }),
    reason: longText('What came of it, or why is it not needed?', 'One line that would make sense to the child in years to come.'),
  },
});
