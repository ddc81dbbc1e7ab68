import { choice, entryType, yesNo } from '../../declare.ts';
import { attended, chairedBy, rationale } from '../../fields.ts';

const DECISIONS = {
  'pre-proceedings': 'Start pre-proceedings',
  issue: 'Issue proceedings',
  'continue-pre-proceedings': 'Continue pre-proceedings',
  'end-pre-proceedings': 'End pre-proceedings',
  'no-legal-action': 'No legal action',
  other: 'Something else',
};

export const legalGatewayMeeting = entryType({
  name: 'legal-gateway-meeting',
  area: 'court',
  label: 'Legal gateway meeting',
  plural: 'Legal gateway meetings',
  help: 'Senior managers and lawyers decide whether the threshold is met and what to do. Also called a legal planning meeting.',
  significant: true,
  fields: {
    decision: choice('Decision', DECISIONS, 'What was decided today.'),
    'threshold-met': yesNo('Is the threshold met?', 'The lawyer’s advice, as the meeting accepted it.'),
    'chaired-by': chairedBy,
    attended,
    rationale,
  },
});
