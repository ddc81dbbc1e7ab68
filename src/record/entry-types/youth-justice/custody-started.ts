import { entryType, text, yesNo } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const custodyStarted = entryType({
  name: 'custody-started',
  area: 'youth-justice',
  label: 'Custody started',
  plural: 'Custody started',
  help: 'The young person is remanded or sentenced to custody.',
  significant: true,
  fields: {
    where: text('Where?', 'The name of the place.'),
    'warrant-checked': yesNo('Was the warrant checked?', 'That the court’s paper is right.'),
    covered: covered({
      'visit-scheme': 'Help for the family with the cost of visiting',
      'family-contact': 'How family and others who matter keep in touch and visit',
    }),
  },
});
