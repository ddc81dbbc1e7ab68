import { choice, entryType } from '../../declare.ts';
import { authorised, setsOut } from '../../fields.ts';

export const youthJusticeAssessment = entryType({
  name: 'youth-justice-assessment',
  area: 'youth-justice',
  label: 'Youth justice assessment',
  plural: 'Youth justice assessments',
  help: 'What lies behind the offending, what keeps the child and others safe, and what would help.',
  fields: {
    kind: choice('Which?', { initial: 'First', review: 'Review' }, 'Review: circumstances looked at again.'),
    authorised,
    'sets-out': setsOut({
      'young-person-views': 'What the young person says',
      strengths: 'What goes well and can be built on',
      victims: 'Those who were harmed',
      'risk-to-others': 'Risk to others',
      'safety-and-wellbeing': 'The young person’s own safety',
      enforcement: 'When and how the order is enforced',
      'parents-views': 'What parents or carers say',
      'learning-style': 'How the young person learns best',
    }),
    'contact-level': choice(
      'How many contacts a month?',
      { two: 'Two', four: 'Four', eight: 'Eight', twelve: 'Twelve', other: 'Another number' },
      'What the scaled approach asks for this young person.',
    ),
  },
});
