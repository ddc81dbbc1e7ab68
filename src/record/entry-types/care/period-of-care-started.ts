import { LEGAL_STATUSES } from '../../codes/legal-status.ts';
import { CATEGORIES_OF_NEED } from '../../codes/need.ts';
import { PREVIOUS_PERMANENCE } from '../../codes/permanence.ts';
import { choice, entryType, role, yesNo } from '../../declare.ts';

export const periodOfCareStarted = entryType({
  name: 'period-of-care-started',
  area: 'care',
  label: 'Period of care started',
  plural: 'Periods of care started',
  help: 'The child becomes looked after. Record the first placement as well.',
  significant: true,
  fields: {
    'legal-status': choice('Legal status', LEGAL_STATUSES, 'The legal basis on the first day.'),
    reason: choice(
      'Main reason for coming into care',
      CATEGORIES_OF_NEED,
      'The category of need on the first day; it stays for the whole period.',
    ),
    'previous-permanence': choice(
      'Was there permanence before?',
      PREVIOUS_PERMANENCE,
      'Whether the child once left care to be adopted, or by an order.',
    ),
    'agreed-by': role('Who agreed it?', 'The role of the person who agreed that the child should come into care.'),
    planned: yesNo('Was it planned?', 'No for an emergency.'),
  },
});
