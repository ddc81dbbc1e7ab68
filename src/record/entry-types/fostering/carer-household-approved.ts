import { date, entryType, text } from '../../declare.ts';

export const carerHouseholdApproved = entryType({
  name: 'carer-household-approved',
  area: 'fostering',
  label: 'Carers approved',
  plural: 'Carers approved',
  help: 'The decision maker approves the household, with terms.',
  about: ['carer-household', 'prospective-carer'],
  significant: true,
  fields: {
    terms: text('Terms', 'How many children, of what ages, for what kind of care.'),
    'temporary-until': date('Temporary until', 'Only for a temporary approval.'),
  },
});
