import { choice, entryType } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const preProceedingsEnded = entryType({
  name: 'pre-proceedings-ended',
  area: 'court',
  label: 'Pre-proceedings ended',
  plural: 'Pre-proceedings ended',
  help: 'The stage before court is over.',
  significant: true,
  fields: {
    outcome: choice(
      'Outcome',
      { 'stepped-down': 'Stepped down', 'proceedings-issued': 'Proceedings issued', other: 'Something else' },
      'What follows for the child.',
    ),
    rationale,
  },
});
