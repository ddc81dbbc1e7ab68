import { entryType, longText, yesNo } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const practiceObservation = entryType({
  name: 'practice-observation',
  area: 'supervision',
  label: 'Practice observation',
  plural: 'Practice observations',
  help: 'Someone watched the worker at work with a family, with their leave, and gave feedback.',
  about: ['worker'],
  fields: {
    'family-feedback': yesNo('Was the family asked?', 'What they thought of how the worker was with them.'),
    strengths: longText('What was good?', 'Be exact.'),
    development: longText('What to work on?', 'One or two things.'),
    covered: covered({
      respect: 'Respect',
      empathy: 'Empathy',
      curiosity: 'Professional curiosity',
      analysis: 'Thinking about what is seen and heard',
      engagement: 'How the worker engages the family',
      methods: 'Use of the practice framework',
      'feedback-to-worker': 'Feedback to the worker',
    }),
  },
});
