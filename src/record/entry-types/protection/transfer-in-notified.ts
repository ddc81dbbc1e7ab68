import { date, entryType, text } from '../../declare.ts';

export const transferInNotified = entryType({
  name: 'transfer-in-notified',
  area: 'protection',
  label: 'Transfer in notified',
  plural: 'Transfers in notified',
  help: 'Another council tells us that a child on a plan has moved here.',
  significant: true,
  fields: {
    'from-council': text('From which council?', 'The council that held the plan.'),
    'moved-on': date('Moved on', 'The day the child came to live here, if known.'),
  },
});
