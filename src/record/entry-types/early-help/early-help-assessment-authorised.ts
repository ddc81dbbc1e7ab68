import { entryType } from '../../declare.ts';
import { onBehalfOf, rationale } from '../../fields.ts';

export const earlyHelpAssessmentAuthorised = entryType({
  name: 'early-help-assessment-authorised',
  area: 'early-help',
  label: 'Early help assessment agreed by a manager',
  plural: 'Early help assessments agreed by a manager',
  help: 'A manager has read the assessment and agrees what should follow.',
  fields: { rationale, 'on-behalf-of': onBehalfOf },
});
