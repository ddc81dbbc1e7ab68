import { choice, entryType, yesNo } from '../../declare.ts';
import { summary } from '../../fields.ts';

export const viabilityAssessment = entryType({
  name: 'viability-assessment',
  area: 'care',
  label: 'Viability assessment',
  plural: 'Viability assessments',
  help: 'A first look at whether a relative or friend could care for the child, before the full assessment.',
  fields: {
    outcome: choice(
      'Could they care for the child?',
      { viable: 'Yes, go on to a full assessment', 'not-viable': 'No' },
      'What the first look found.',
    ),
    'asked-for-full-assessment': yesNo(
      'Has the full assessment been asked for?',
      'The fostering team is asked to assess the relative or friend in full.',
    ),
    summary,
  },
});
