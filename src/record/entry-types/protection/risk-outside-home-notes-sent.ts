import { entryType, yesNo } from '../../declare.ts';
import { sentOn, sentTo } from '../../fields.ts';

export const riskOutsideHomeNotesSent = entryType({
  name: 'risk-outside-home-notes-sent',
  area: 'protection',
  label: 'Notes of meeting about risk outside the home sent',
  plural: 'Notes of meetings about risk outside the home sent',
  help: 'Minutes and plan go to the family and those who took part.',
  fields: {
    to: sentTo,
    'sent-on': sentOn,
    'kept-with-record': yesNo('Are they kept with the record?', 'Where the next worker will find them.'),
  },
});
