import { entryType } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const teamPerformanceReview = entryType({
  name: 'team-performance-review',
  area: 'supervision',
  label: 'Team performance review',
  plural: 'Team performance reviews',
  help: 'A manager looks at how the team’s work is going, with figures and with practice, and says what will change.',
  about: ['worker'],
  fields: {
    covered: covered({
      'progress-against-plans': 'How far children’s plans have got',
      throughput: 'Work coming in and being finished',
      'unnoticed-children': 'Children nobody has looked at lately',
      capacity: 'Who has room for more',
      'demand-now': 'Demand now',
      'past-patterns': 'How it was before',
      'likely-trends': 'What is likely to come',
      'practice-seen': 'Practice the manager has seen',
      'audit-findings': 'What audits found',
      'complaints-and-mistakes': 'Complaints and mistakes, and what they teach',
      'feedback-from-families': 'What children and families say',
      'feedback-from-partners': 'What partners say',
      'corrective-action': 'What must be put right now',
      'improvement-plan': 'What will be improved, by whom and by when',
      'exploitation-patterns': 'Patterns of exploitation and serious violence',
    }),
  },
});
