import { choice, entryType, yesNo } from '../../declare.ts';
import { rationale, setsOut } from '../../fields.ts';

const OUTCOMES = { closed: 'Closed', 'stepped-up': 'Stepped up', 'stepped-down': 'Stepped down', other: 'Something else' };

export const childInNeedPlanEnded = entryType({
  name: 'child-in-need-plan-ended',
  area: 'child-in-need',
  label: 'Child in need plan ended',
  plural: 'Child in need plans ended',
  help: 'The plan stops: the help worked, more is needed, or others take over.',
  significant: true,
  fields: {
    outcome: choice('What follows?', OUTCOMES, 'Stepping up or down is told to the family before it happens.'),
    rationale,
    'handover-meeting': yesNo('Was there a handover meeting?', 'With those who help from now on, and the family.'),
    'closing-summary': yesNo('Is there a closing summary?', 'What was achieved, and what to watch for.'),
    'sets-out': setsOut({
      reasons: 'Why it ends',
      'remaining-needs': 'What is still needed',
      'lead-professional': 'Who leads from now on',
      'support-after': 'What help goes on afterwards, and from whom',
      'safety-plan': 'How the family keep the child safe',
      'child-views': 'What the child thinks, wants and feels',
      'parent-views': 'What the parents think and want',
      'agency-views': 'What each agency knows and thinks',
      achievements: 'What the child and family achieved',
      'family-prepared': 'How the family were prepared for the end',
    }),
  },
});
