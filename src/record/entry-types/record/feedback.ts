import { ATTENDEES } from '../../codes/people.ts';
import { choices, entryType, longText } from '../../declare.ts';

export const feedback = entryType({
  name: 'feedback',
  area: 'record',
  label: 'Feedback',
  plural: 'Feedback',
  help: 'What a child, parent, carer or partner says about the help they had.',
  fields: {
    from: choices('From whom?', ATTENDEES, 'Whose words these are.'),
    words: longText('What did they say?', 'In their words.'),
    'what-changed': longText('What did we do about it?', 'What changed, or why it could not, and how they were told.'),
  },
});
