import { choice, entryType, longText, number } from '../../declare.ts';
import { whichPlan } from '../../fields.ts';

export const planProgress = entryType({
  name: 'plan-progress',
  area: 'plan',
  label: 'Progress on an outcome',
  plural: 'Progress on outcomes',
  help: 'How an outcome stands when the plan is looked at again.',
  fields: {
    plan: whichPlan,
    progress: choice('How is it going?', { better: 'Better', same: 'The same', worse: 'Worse' }, 'For the child, since last time.', {
      required: true,
    }),
    scale: number('Where is it from 0 to 10?', '0: as bad as it could be. 10: the outcome is reached.', { min: 0, max: 10 }),
    seen: longText('What was seen?', 'By whom, and when: what happened, not what was promised.', { required: true }),
    'child-view': longText('What does the child think?', 'In their own words, or what they showed.'),
  },
});
