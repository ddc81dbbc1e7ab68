import { entryType, yesNo } from '../../declare.ts';
import { notes } from '../../fields.ts';

export const youthJusticeContact = entryType({
  name: 'youth-justice-contact',
  area: 'youth-justice',
  label: 'Youth justice contact',
  plural: 'Youth justice contacts',
  help: 'An appointment under the order.',
  fields: {
    attended: yesNo('Did the young person come?', 'If not, was there a good reason?'),
    'home-visit': yesNo('At home?', 'Yes where you saw them where they live.'),
    notes,
  },
});
