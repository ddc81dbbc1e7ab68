import { choices, entryType } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const contactDetailsGiven = entryType({
  name: 'contact-details-given',
  area: 'care',
  label: 'Contact details given',
  plural: 'Contact details given',
  help: 'The child has names and numbers: worker, manager, reviewing officer, advocate, complaints.',
  about: ['child', 'carer-household'],
  fields: {
    to: choices('Given to', { child: 'Child', parents: 'Parents', carers: 'Carers' }, 'In a form each can keep.'),
    covered: covered({
      'worker-numbers': 'The worker’s mobile number and email',
      'office-number': 'A number for when the worker is away',
      guide: 'A guide or booklet for the child',
      'contact-card': 'A card to keep',
      'advocate-offered': 'That an advocate can speak up for them',
      'out-of-hours-help': 'Where to get help at night and at weekends',
      'supervising-social-worker': 'How to reach the supervising social worker',
      manager: 'How to reach the manager',
    }),
  },
});
