import { choice, date, entryType } from '../../declare.ts';
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
  },
});
