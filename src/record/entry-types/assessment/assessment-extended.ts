import { date, entryType } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const assessmentExtended = entryType({
  name: 'assessment-extended',
  area: 'assessment',
  label: 'Assessment extended',
  plural: 'Assessments extended',
  help: 'A manager agrees that an assessment needs longer, with a new date.',
  fields: { until: date('Until', 'The new day by which it will be finished.'), rationale },
});
