import { date, entryType } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

export const performanceImprovementPlan = entryType({
  name: 'performance-improvement-plan',
  area: 'supervision',
  label: 'Performance improvement plan',
  plural: 'Performance improvement plans',
  help: 'Practice is not good enough yet: what must change, by when, and what help there is.',
  about: ['worker'],
  fields: {
    'sets-out': setsOut({
      evidence: 'What shows it',
      expectations: 'What is expected instead',
      'by-when': 'By when',
      support: 'The help that is given',
    }),
    'review-by': date('Looked at again by', 'The day agreed with the worker.'),
  },
});
