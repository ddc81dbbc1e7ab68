import { setsOut } from '../../fields.ts';
import { ACCOMMODATION } from '../../codes/care-leaver.ts';
import { choice, date, entryType, yesNo } from '../../declare.ts';

const WEIGHED = {
  'child-views': 'What the young person wants and feels',
  education: 'Learning, training and work',
  health: 'Health of body and mind',
  area: 'Where they want to live',
  'kind-of-home': 'What kind of home suits them',
  landlord: 'Whether the landlord or provider is right',
  safety: 'That the place is safe and healthy',
  'essentials-in-place': 'That what they need to live there is in place on the day',
};

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
    'private-landlord': yesNo('Is it rented privately?', 'The landlord or provider is then looked at too.'),
    'sets-out': setsOut(WEIGHED),
    'checked-on': date('Checked on', 'The day someone saw it.'),
  },
});
