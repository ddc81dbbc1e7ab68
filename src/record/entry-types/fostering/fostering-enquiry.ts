import { choice, entryType } from '../../declare.ts';

export const fosteringEnquiry = entryType({
  name: 'fostering-enquiry',
  area: 'fostering',
  label: 'Fostering enquiry',
  plural: 'Fostering enquiries',
  help: 'Someone asks about becoming a foster carer or adopter.',
  about: ['prospective-carer'],
  fields: { for: choice('For what?', { fostering: 'Fostering', adoption: 'Adoption', both: 'Both' }, 'What they ask about.') },
});
