import { entryType } from '../../declare.ts';
import { onBehalfOf, rationale } from '../../fields.ts';

export const assessmentReturned = entryType({
  name: 'assessment-returned',
  area: 'assessment',
  label: 'Assessment returned for more work',
  plural: 'Assessments returned for more work',
  help: 'A manager does not agree it yet, and says what is missing.',
  fields: { rationale, 'on-behalf-of': onBehalfOf },
});
