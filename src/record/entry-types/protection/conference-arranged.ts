import { choice, date, entryType, text, yesNo } from '../../declare.ts';
import { invited } from '../../fields.ts';

const KINDS = {
  initial: 'Initial',
  review: 'Review',
  'pre-birth': 'Pre-birth',
  'transfer-in': 'Transfer in from another council',
  'receiving-in': 'Receiving in',
};

export const conferenceArranged = entryType({
  name: 'conference-arranged',
  area: 'protection',
  label: 'Conference arranged',
  plural: 'Conferences arranged',
  help: 'A date is fixed and invitations are going out.',
  fields: {
    for: choice('Which conference?', KINDS, 'Record the date again if it moves.'),
    date: date('Date of the conference', 'The day on which it will be held.'),
    invited,
    'parents-not-invited-reason': text('Why were the parents not invited?', 'Only where their coming would harm the child.'),
    'told-in-writing': yesNo('Were the parents told in writing?', 'The day, the time and the place.'),
    'time-suits-family': yesNo('Does the time suit the family?', 'And those with most to say: chosen so that they can come.'),
    interpreter: choice(
      'Is an interpreter or signer needed?',
      { 'not-needed': 'Asked, and not needed', booked: 'Booked', 'not-booked': 'Needed, and not yet booked' },
      'For anyone of the family whose first language is not English, or who signs.',
    ),
  },
});
