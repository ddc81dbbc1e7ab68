import { date, entryType, yesNo } from '../../declare.ts';
import { reason } from '../../fields.ts';

export const visitRearranged = entryType({
  name: 'visit-rearranged',
  area: 'record',
  label: 'Visit put off',
  plural: 'Visits put off',
  help: 'A visit that was promised could not happen that day. It is not a visit.',
  fields: {
    'family-told': yesNo('Were they told before they waited in vain?', 'The child or those who look after them.'),
    'new-date': date('New date', 'The day now promised.'),
    reason,
  },
});
