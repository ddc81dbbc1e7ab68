import { REFERRAL_SOURCES } from '../../codes/referral-source.ts';
import { choice, entryType, text, yesNo } from '../../declare.ts';

export const earlyHelpStarted = entryType({
  name: 'early-help-started',
  area: 'early-help',
  label: 'Early help started',
  plural: 'Early help started',
  help: 'A family and an early help practitioner agree to work together.',
  significant: true,
  fields: {
    reason: text('What does the family want to change?', 'In the family’s own words.'),
    source: choice('Who asked for early help?', REFERRAL_SOURCES, 'Where the request came from.'),
    consent: yesNo('Does the family agree?', 'Early help is always by agreement. Keep the signed form on the record.'),
    'privacy-notice-given': yesNo('Has the family had the privacy notice?', 'What is kept about them, and who may see it.'),
  },
});
