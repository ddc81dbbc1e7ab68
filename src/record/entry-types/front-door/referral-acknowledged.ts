import { entryType } from '../../declare.ts';
import { how } from '../../fields.ts';

export const referralAcknowledged = entryType({
  name: 'referral-acknowledged',
  area: 'front-door',
  label: 'Referral acknowledged',
  plural: 'Referrals acknowledged',
  help: 'The person who referred has been told it arrived and what will happen.',
  fields: { how },
});
