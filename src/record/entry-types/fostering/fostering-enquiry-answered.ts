import { entryType } from '../../declare.ts';
import { how } from '../../fields.ts';

export const fosteringEnquiryAnswered = entryType({
  name: 'fostering-enquiry-answered',
  area: 'fostering',
  label: 'Fostering enquiry answered',
  plural: 'Fostering enquiries answered',
  help: 'They have had an answer and know what happens next.',
  about: ['prospective-carer'],
  fields: { how },
});
