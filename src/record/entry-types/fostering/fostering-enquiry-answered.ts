import { entryType, yesNo } from '../../declare.ts';
import { how } from '../../fields.ts';

export const fosteringEnquiryAnswered = entryType({
  name: 'fostering-enquiry-answered',
  area: 'fostering',
  label: 'Fostering enquiry answered',
  plural: 'Fostering enquiries answered',
  help: 'They have had an answer and know what happens next.',
  about: ['prospective-carer'],
  fields: {
    how,
    'information-sent': yesNo('Has the information pack gone?', 'By post or email, so that they have something to read.'),
  },
});
