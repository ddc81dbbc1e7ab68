import { choice, entryType } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const probationCompleted = entryType({
  name: 'probation-completed',
  area: 'supervision',
  label: 'Probation completed',
  plural: 'Probations completed',
  help: 'The probationary period has been looked at with the worker and decided.',
  about: ['worker'],
  fields: {
    outcome: choice(
      'Outcome',
      { passed: 'Passed', extended: 'Extended', 'not-passed': 'Not passed' },
      'With reasons, in the worker’s own file.',
    ),
    covered: covered({
      'practice-standards': 'How the practice standards show in the work',
      strengths: 'Strengths',
      development: 'What to learn or get better at next, and how',
    }),
  },
});
