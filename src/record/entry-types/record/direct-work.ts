import { choice, entryType, longText, text, yesNo } from '../../declare.ts';
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
      'child-views': 'What the child thinks, wants and feels',
      'words-and-pictures': 'Why the plan or the move is needed, in words and pictures',
      'plan-explained': 'The plan, in a way that fits the child',
      'life-story': 'The child’s own story',
      play: 'Play, drawing or making',
      talking: 'Talking together',
      'child-observed': 'The child, watched as well as listened to',
      'what-matters-to-child': 'What matters to the child',
      'important-people': 'Who matters to the child, and what they mean to them',
      strengths: 'What the child is good at',
      aspirations: 'What the child hopes for',
      'who-will-hear': 'Who will be told what the child says',
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
    'suited-to-child': yesNo('Was it suited to this child?', 'Their age, understanding, language, culture and needs.'),
    'place-felt-safe': yesNo('Was it somewhere the child could talk freely?', 'Where they feel safe and nobody overhears. Ask them where.'),
    'kept-on-record': yesNo('Is what was made kept on the record?', 'The drawing, the tool, a photograph of it.'),
    purpose: text('What was it for?', 'Tie it to the plan: which worry, which goal.'),
  },
});
