import { choices, entryType } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const contactDetailsGiven = entryType({
  name: 'contact-details-given',
  area: 'care',
  label: 'Contact details given',
  plural: 'Contact details given',
  help: 'The child has names and numbers: worker, manager, reviewing officer, advocate, complaints.',
  fields: {
    to: choices('Given to', { child: 'Child', parents: 'Parents', carers: 'Carers' }, 'In a form each can keep.'),
    covered: covered({
      'worker-numbers': 'The worker’s mobile number and email',
      'office-number': 'A number for when the worker is away',
      guide: 'A guide or booklet for the child',
      'contact-card': 'A card to keep',
      advocacy: 'How to reach an advocate',
    }),
  },
});
