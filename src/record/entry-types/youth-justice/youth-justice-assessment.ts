import { choice, entryType } from '../../declare.ts';
import { authorised } from '../../fields.ts';

export const youthJusticeAssessment = entryType({
  name: 'youth-justice-assessment',
  area: 'youth-justice',
  label: 'Youth justice assessment',
  plural: 'Youth justice assessments',
  help: 'What lies behind the offending, what keeps the child and others safe, and what would help.',
  fields: { kind: choice('Which?', { initial: 'First', review: 'Review' }, 'Review: circumstances looked at again.'), authorised },
});
