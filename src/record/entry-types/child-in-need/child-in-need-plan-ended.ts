import { choice, entryType, yesNo } from '../../declare.ts';
import { rationale } from '../../fields.ts';

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
    'closing-summary': yesNo('Is there a closing summary?', 'What was achieved, and what to watch for.'),
  },
});
