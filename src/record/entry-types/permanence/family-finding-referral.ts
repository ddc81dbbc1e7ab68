import { entryType } from '../../declare.ts';

export const familyFindingReferral = entryType({
  name: 'family-finding-referral',
  area: 'permanence',
  label: 'Family finding referral',
  plural: 'Family finding referrals',
  help: 'The family finding team is asked to look for a family for this child.',
});
