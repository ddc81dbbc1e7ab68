import { REASONS_CARE_ENDED } from '../../codes/care-episode.ts';
import { choice, entryType, role, yesNo } from '../../declare.ts';

export const periodOfCareEnded = entryType({
  name: 'period-of-care-ended',
  area: 'care',
  label: 'Period of care ended',
  plural: 'Periods of care ended',
  help: 'The child stops being looked after. The last placement ends with it.',
  significant: true,
  fields: {
    reason: choice('Why?', REASONS_CARE_ENDED, 'Where the child went, as the return asks.'),
    'agreed-by': role('Who agreed it?', 'Ending care by agreement is a senior decision in most councils.'),
    'reviewing-officer-consulted': yesNo('Was the reviewing officer asked first?', 'Their view belongs on the record before the decision.'),
  },
});
