import { choices, date, entryType, longText } from '../../declare.ts';
import { RECIPIENTS } from '../../codes/people.ts';

export const seriousIncident = entryType({
  name: 'serious-incident',
  area: 'record',
  label: 'Serious incident',
  plural: 'Serious incidents',
  help: 'A child has been seriously harmed, or has died, and abuse or neglect is known or suspected.',
  significant: true,
  fields: {
    'notified-on': date('National panel told on', 'The day the notification went.'),
    what: longText('What happened?', 'What is known so far.'),
    told: choices('Who has been told?', RECIPIENTS, 'Everyone who now knows, on the day.'),
  },
});
