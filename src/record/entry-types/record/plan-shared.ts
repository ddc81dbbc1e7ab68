import { PLAN_KINDS } from '../../codes/plan-kinds.ts';
import { choice, entryType, longText, yesNo } from '../../declare.ts';
import { covered, sharedOn, sharedWith } from '../../fields.ts';

const PLANS = { ...PLAN_KINDS, other: 'Another plan' };

export const planShared = entryType({
  name: 'plan-shared',
  area: 'record',
  label: 'Plan shared',
  plural: 'Plans shared',
  help: 'A plan was given and explained.',
  fields: {
    plan: choice('Which plan?', PLANS, 'One entry for each plan.'),
    with: sharedWith,
    'shared-on': sharedOn,
    comments: longText('What did they say?', 'Above all where they disagree.'),
    covered: covered({
      worries: 'What we are worried about',
      strengths: 'What goes well',
      'next-steps': 'What happens next',
      'how-to-be-heard': 'How to tell us what they think',
    }),
    'in-form-needed': yesNo('In the form and language they need?', 'For each who was given it.'),
  },
});
