import { entryType, longText } from '../../declare.ts';
import { forTheChild, whichPlan } from '../../fields.ts';

export const planOutcome = entryType({
  name: 'plan-outcome',
  area: 'plan',
  label: 'Outcome in a plan',
  plural: 'Outcomes in plans',
  help: 'One thing that will be different for the child. Written again, it stands in place of what it said before.',
  fields: {
    plan: whichPlan,
    outcome: longText('What will be different for the child?', 'One change, as the child would notice it.', { required: true }),
    worry: longText('Which worry does it answer?', 'What happens now, or might, and what it does to the child.'),
    'how-we-know': longText('How shall we know?', 'What anybody who looked would see or hear.'),
    'for-the-child': forTheChild,
  },
});
