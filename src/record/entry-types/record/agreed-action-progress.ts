import { choice, date, entryType, longText, text } from '../../declare.ts';
import { SUBJECT_KINDS } from '../../types.ts';

const HOW = { done: 'Done', 'not-needed': 'No longer needed', 'another-day': 'To be done by another day' };

export const agreedActionProgress = entryType({
  name: 'agreed-action-progress',
  area: 'record',
  label: 'How an agreed action stands',
  plural: 'How agreed actions stand',
  help: 'What became of one thing that was agreed: done, no longer needed, or to be done by another day. What was agreed stays as it was.',
  about: SUBJECT_KINDS,
  fields: {
    how: choice('How does it stand?', HOW, 'Where it is still to be done as agreed, nothing need be written.', { required: true }),
    'done-by': text('Who did it?', 'Only where it was somebody else than was agreed.'),
    'came-of-it': longText('What came of it?', 'One line that would make sense to the child in years to come.'),
    'why-not-needed': longText('Why is it not needed?', 'One line that would make sense to the child in years to come.'),
    'by-when': date('By when now?', 'The day it is done by, or looked at again.'),
    'why-another-day': longText('Why another day?', 'The family will ask, and so will whoever leads the next meeting.'),
  },
});
