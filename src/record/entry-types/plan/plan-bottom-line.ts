import { entryType, longText } from '../../declare.ts';
import { forTheChild, whichPlan } from '../../fields.ts';

export const planBottomLine = entryType({
  name: 'plan-bottom-line',
  area: 'plan',
  label: 'Bottom line of a plan',
  plural: 'Bottom lines of plans',
  help: 'What must hold whatever else changes, and what follows where it does not.',
  fields: {
    plan: whichPlan,
    'must-hold': longText('What must hold?', 'Without it the child is not safe.', { required: true }),
    otherwise: longText('What follows where it does not hold?', 'Said plainly, so that the family knows.'),
    'for-the-child': forTheChild,
  },
});
