import { entryType } from '../../declare.ts';
import { how, sentOn, setsOut, sharedWith } from '../../fields.ts';

export const referralOutcomeShared = entryType({
  name: 'referral-outcome-shared',
  area: 'front-door',
  label: 'Referral outcome shared',
  plural: 'Referral outcomes shared',
  help: 'The family, the referrer or agencies have been told what was decided.',
  fields: {
    with: sharedWith,
    how,
    'sent-on': sentOn,
    'sets-out': setsOut({ decision: 'What was decided', reasons: 'Why', 'next-steps': 'What happens next' }),
  },
});
