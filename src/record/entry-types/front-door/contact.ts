import { REFERRAL_SOURCES } from '../../codes/referral-source.ts';
import { choice, entryType, longText, yesNo } from '../../declare.ts';
import { rationale } from '../../fields.ts';

const OUTCOMES = {
  referral: 'Becomes a referral',
  'early-help': 'Early help',
  advice: 'Advice or signposting',
  'no-further-action': 'No further action',
};

export const contact = entryType({
  name: 'contact',
  area: 'front-door',
  label: 'Contact',
  plural: 'Contacts',
  help: 'Someone has told us about a child, or asked for something. Record every one, whatever comes of it.',
  fields: {
    source: choice('Who made contact?', REFERRAL_SOURCES, 'The person who told us, not the person they were told by.'),
    reason: longText(
      'What are they worried about or asking for?',
      'Their words first, then ours. Say what is fact, what is reported and what is opinion.',
    ),
    'checks-made': yesNo(
      'Were other agencies and our own records checked?',
      'Include brothers, sisters and others in the home, and earlier contacts.',
    ),
    'consent-sought': yesNo('Was consent to share talked about?', 'Say no and record why where asking would put a child at risk.'),
    outcome: choice('What happens next?', OUTCOMES, 'The decision of whoever screened the contact.'),
    rationale,
  },
});
