import { choice, entryType } from '../../declare.ts';

export const performanceImprovementReviewed = entryType({
  name: 'performance-improvement-reviewed',
  area: 'supervision',
  label: 'Performance improvement reviewed',
  plural: 'Performance improvement reviews',
  help: 'What was to change has been looked at again. Link it to the plan.',
  about: ['worker'],
  fields: {
    outcome: choice(
      'Outcome',
      { improved: 'Good enough now', 'carried-on': 'Carried on', 'formal-procedure': 'Formal procedure' },
      'What was found, and what follows.',
    ),
  },
});
