import { choices, entryType } from '../../declare.ts';

export const contactDetailsGiven = entryType({
  name: 'contact-details-given',
  area: 'care',
  label: 'Contact details given',
  plural: 'Contact details given',
  help: 'The child has names and numbers: worker, manager, reviewing officer, advocate, complaints.',
  fields: { to: choices('Given to', { child: 'Child', parents: 'Parents', carers: 'Carers' }, 'In a form each can keep.') },
});
