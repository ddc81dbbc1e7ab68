import { entryType, text } from '../../declare.ts';
import { covered, how } from '../../fields.ts';

export const decisionExplained = entryType({
  name: 'decision-explained',
  area: 'record',
  label: 'Decision explained',
  plural: 'Decisions explained',
  help: 'The child was told what was decided, and what their own views changed.',
  fields: {
    covered: covered({
      decision: 'What was decided',
      reasons: 'Why',
      'child-views-shaped-it': 'What the child’s views changed, and what they could not',
      'next-steps': 'What happens next',
    }),
    how,
    aids: text('What helped them to understand?', 'Pictures, signs, an interpreter, a letter, nothing needed.'),
  },
});
