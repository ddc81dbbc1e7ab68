import { REFERRAL_SOURCES } from '../../codes/referral-source.ts';
import { choice, entryType, longText, text, yesNo } from '../../declare.ts';
import { rationale, setsOut } from '../../fields.ts';

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
    'harm-suspected': yesNo(
      'Is significant harm suspected?',
      'Yes where the child may be suffering, or may come to suffer, significant harm.',
    ),
    'parents-agreed': yesNo('Did a parent agree to it being shared?', 'Someone with parental responsibility, asked by whoever told us.'),
    'consent-discussed-with-manager': yesNo('Was consent talked over with a manager?', 'Where harm is suspected, asking may not be safe.'),
    'sets-out': setsOut({
      thresholds: 'Where it stands against the thresholds',
      'household-children': 'Every child of the home, with dates of birth',
      'household-adults': 'Every adult of the household, those away for now too',
      'adults-outside-the-home': 'Adults elsewhere who matter to the child',
      'connected-children': 'Other children in the home or close to the family',
      worries: 'What we are worried about',
      history: 'What is already known',
      'agency-views': 'What each agency knows and thinks',
      'parent-views': 'What the parents think and want',
      'when-received': 'The day and time it came in',
      referrer: 'Who told us, and how to reach them',
      ethnicity: 'Ethnicity',
      nationality: 'Nationality',
      language: 'Language',
      communication: 'How they communicate',
      religion: 'Religion',
      disability: 'Disability',
      school: 'Nursery or school',
      'health-providers': 'GP, health visitor and others',
      evidence: 'What it rests on',
      'professionals-involved': 'Who already works with the family',
    }),
    'no-consent-reason': text('Why was consent not talked about?', 'Only where it was not: what asking would have put at risk.'),
  },
});
