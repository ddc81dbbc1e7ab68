import { choice, entryType, yesNo } from '../../declare.ts';
import { onBehalfOf, rationale } from '../../fields.ts';

const OUTCOMES = {
  assessment: 'Child and family assessment',
  'strategy-discussion': 'Strategy discussion',
  'early-help': 'Early help',
  'no-further-action': 'No further action',
};

export const referralDecision = entryType({
  name: 'referral-decision',
  area: 'front-door',
  label: 'Referral decision',
  plural: 'Referral decisions',
  help: 'A manager decides how to respond to a referral. Link it to the referral.',
  fields: {
    outcome: choice('Decision', OUTCOMES, 'The response this referral needs.'),
    rationale,
    'on-behalf-of': onBehalfOf,
    'referrer-told': yesNo('Has the referrer been told?', 'People who referred need to know what came of it, as far as it can be shared.'),
  },
});
