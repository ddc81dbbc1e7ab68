import { choice, entryType, longText, text } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const directWork = entryType({
  name: 'direct-work',
  area: 'record',
  label: 'Direct work',
  plural: 'Direct work',
  help: 'Time spent helping a child to say, draw or play what life is like.',
  fields: {
    tool: text('What did you use?', 'Three houses, a wizard or fairy, drawing, play, a walk.'),
    'child-words': longText('What did the child say or show?', 'Their own words; keep what they made.'),
    covered: covered({
      'wishes-and-feelings': 'What the child wants and feels',
      'words-and-pictures': 'Why the plan or the move is needed, in words and pictures',
      'plan-explained': 'The plan, in a way that fits the child',
      'life-story': 'The child’s own story',
      play: 'Play, drawing or making',
      talking: 'Talking together',
      observation: 'What was seen, not only said',
    }),
    made: choice(
      'What became of what the child made?',
      { kept: 'It is on the record', 'nothing-made': 'Nothing was made', 'not-kept': 'It was not kept' },
      'A drawing, a list, a photograph of a model: put it on the record, and give it back if they want it.',
    ),
    analysis: longText('What do you make of it?', 'What it tells us about the child’s life, and what it changes.'),
    'shared-with-parents': choice(
      'Were the parents told?',
      { told: 'Yes', 'not-safe': 'No: it would not be safe', 'not-right': 'No: the child asked us not to, or it is not theirs to know' },
      'What the child wanted them to hear.',
    ),
  },
});
