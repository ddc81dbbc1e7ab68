import { choice, entryType } from '../../declare.ts';
import { rationale } from '../../fields.ts';

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
  },
});
