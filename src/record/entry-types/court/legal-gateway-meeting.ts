import { choice, date, entryType, yesNo } from '../../declare.ts';
import { attended, chairedBy, covered, rationale, sharedWith } from '../../fields.ts';

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
    covered: covered({
      'court-threshold': 'Whether the threshold for court is met, with the evidence',
      'next-stage': 'Pre-proceedings, or going to court',
      'order-sought': 'Which order would be asked for',
      'next-steps': 'What happens next, and who does it',
      'timing-of-reviews': 'When conferences and reviews fall',
    }),
    'minutes-on-record': yesNo('Are the minutes on the child’s record?', 'Read through and right.'),
    'shared-with': sharedWith,
    rationale,
    'next-review': date('Looked at again', 'The day agreed for this family.'),
  },
});
