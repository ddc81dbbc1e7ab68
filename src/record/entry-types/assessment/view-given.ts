import { ATTENDEES } from '../../codes/people.ts';
import { choice, date, entryType, longText, text } from '../../declare.ts';

export const viewGiven = entryType({
  name: 'view-given',
  area: 'assessment',
  label: 'What somebody thinks',
  plural: 'What people think',
  help: 'What one person told us for an assessment, kept apart from what others said and from what we make of it.',
  fields: {
    who: text('Who is it?', 'Their name, and who they are to the child.', { required: true }),
    as: choice('As what do they speak?', ATTENDEES, 'The nearest.'),
    view: longText('What do they think?', 'As they said it, and what they want to happen.', { required: true }),
    'heard-how': choice(
      'How was it heard?',
      {
        'in-person': 'Face to face',
        'by-telephone': 'By telephone or video',
        'in-writing': 'In writing',
        'through-somebody': 'Through somebody else',
      },
      'So that a reader knows how far it is their own.',
    ),
    'heard-on': date('When?', 'The day they said it.'),
  },
});
