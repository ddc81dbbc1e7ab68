import { choices, entryType, yesNo } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const disabilityInformationGiven = entryType({
  name: 'disability-information-given',
  area: 'child-in-need',
  label: 'Information for disabled children given',
  plural: 'Information for disabled children given',
  help: 'The family of a disabled child, or of one with special educational needs, is told what there is and what they may ask for.',
  fields: {
    to: choices('Given to', { child: 'Child', parents: 'Parents', carers: 'Carers' }, 'In a form each can use.'),
    covered: covered({
      'services-to-expect': 'Which services they can expect',
      'local-offer': 'The local offer, and how to use what is near',
      advice: 'Where to get advice on special needs and disability',
      rights: 'What they have a right to',
      'dispute-resolution': 'Independent help where people disagree',
    }),
    'time-to-prepare': yesNo('Did they have time to prepare?', 'Before the discussion or meeting it was for.'),
  },
});
