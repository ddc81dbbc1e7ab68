import { date, entryType } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const preProceedingsExtended = entryType({
  name: 'pre-proceedings-extended',
  area: 'court',
  label: 'Pre-proceedings extended',
  plural: 'Pre-proceedings extended',
  help: 'A senior manager agrees that the stage may last longer.',
  fields: { until: date('Until', 'The day by which it will be decided.'), rationale },
});
