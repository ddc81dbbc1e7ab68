import { choice, entryType } from '../../declare.ts';
import { attended, chairedBy, rationale, setsOut } from '../../fields.ts';

const DECISIONS = {
  'legal-gateway': 'Ask for legal gateway',
  'more-help': 'More help first',
  'no-legal-action': 'No legal action',
  other: 'Something else',
};

export const caseDiscussion = entryType({
  name: 'case-discussion',
  area: 'court',
  label: 'Case discussion with a senior manager',
  plural: 'Case discussions with a senior manager',
  help: 'Worker and manager take a plan that is not working to a senior manager. Link it to the escalation.',
  fields: {
    attended,
    'chaired-by': chairedBy,
    decision: choice('Decision', DECISIONS, 'What the senior manager agreed.'),
    rationale,
    'sets-out': setsOut({
      history: 'What has happened, from the start',
      'edge-of-care': 'Help to keep the family together',
      genogram: 'The genogram',
      'family-group-conference': 'Whether a family group conference is needed',
      'graded-care-profile': 'The graded care profile',
      'support-plan': 'The support plan',
      'safety-plan': 'The safety plan',
      interventions: 'What help was put in place',
    }),
  },
});
