import { entryType } from '../../declare.ts';
import { how, notes } from '../../fields.ts';

export const carerContact = entryType({
  name: 'carer-contact',
  area: 'fostering',
  label: 'Contact with carers',
  plural: 'Contacts with carers',
  help: 'A call or message between visits.',
  about: ['carer-household'],
  fields: { how, notes },
});
