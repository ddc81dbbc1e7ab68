import { entryType } from '../../declare.ts';
import { reason } from '../../fields.ts';

export const carerHouseholdEnded = entryType({
  name: 'carer-household-ended',
  area: 'fostering',
  label: 'Approval ended',
  plural: 'Approvals ended',
  help: 'The household no longer fosters for us.',
  about: ['carer-household'],
  significant: true,
  fields: { reason },
});
