import { ACCOMMODATION } from '../../codes/care-leaver.ts';
import { choice, date, entryType, yesNo } from '../../declare.ts';

export const accommodationStarted = entryType({
  name: 'accommodation-started',
  area: 'leaving-care',
  label: 'Accommodation started',
  plural: 'Accommodation started',
  help: 'A care leaver moves to a new home.',
  significant: true,
  fields: {
    kind: choice('What kind?', ACCOMMODATION, 'The kinds the return knows.'),
    suitable: yesNo('Is it suitable?', 'Safe, secure and affordable, and they can stay. Bed and breakfast is not.'),
    'checked-on': date('Checked on', 'The day someone saw it.'),
  },
});
