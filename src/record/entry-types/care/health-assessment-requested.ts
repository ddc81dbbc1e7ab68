import { entryType, yesNo } from '../../declare.ts';
import { sentOn } from '../../fields.ts';

export const healthAssessmentRequested = entryType({
  name: 'health-assessment-requested',
  area: 'care',
  label: 'Health assessment requested',
  plural: 'Health assessments requested',
  help: 'The health team has been told, with signed consent, so that the appointment can be made in time.',
  fields: { consent: yesNo('Was signed consent sent?', 'Without it the appointment cannot go ahead.'), 'sent-on': sentOn },
});
