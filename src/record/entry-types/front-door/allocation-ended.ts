import { entryType, role } from '../../declare.ts';

export const allocationEnded = entryType({
  name: 'allocation-ended',
  area: 'front-door',
  label: 'Allocation ended',
  plural: 'Allocations ended',
  help: 'A worker stops being responsible and nobody takes over in that role.',
  about: ['child', 'carer-household', 'prospective-carer', 'contact-arrangement', 'worker'],
  fields: { role: role('In which role?', 'The role that is now empty.', { required: true }) },
});
