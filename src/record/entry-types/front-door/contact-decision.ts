import { choice, choices, entryType, yesNo } from '../../declare.ts';
import { onBehalfOf, rationale, setsOut } from '../../fields.ts';
import { ATTENDEES } from '../../codes/people.ts';

const OUTCOMES = {
  referral: 'Becomes a referral',
  'early-help': 'Early help',
  advice: 'Advice or signposting',
  'no-further-action': 'No further action',
};

export const contactDecision = entryType({
  name: 'contact-decision',
  area: 'front-door',
  label: 'Contact decision',
  plural: 'Contact decisions',
  help: 'A manager decides what should follow from a contact. Link it to the contact.',
  fields: {
    outcome: choice('Decision', OUTCOMES, 'What happens next for this child.'),
    rationale,
    'on-behalf-of': onBehalfOf,
    signposted: yesNo('Was the family told where to turn?', 'Where the need is below our threshold: who can help, and how to reach them.'),
    'sets-out': setsOut({
      history: 'What earlier contacts and help show',
      'agency-views': 'What each agency knows and thinks',
      'consent-decision': 'What was decided about consent',
      proportionate: 'Why the answer fits the need',
    }),
    contributed: choices('Which partners added what they know?', ATTENDEES, 'Everyone whose information was weighed.'),
  },
});
