import { entryType } from '../../declare.ts';
import { summary } from '../../fields.ts';

export const caseSummary = entryType({
  name: 'case-summary',
  area: 'record',
  label: 'Case summary',
  plural: 'Case summaries',
  help: 'A page anyone on duty tonight could act on.',
  fields: { summary },
});
