import { entryType, longText, text } from '../../declare.ts';

export const directWork = entryType({
  name: 'direct-work',
  area: 'record',
  label: 'Direct work',
  plural: 'Direct work',
  help: 'Time spent helping a child to say, draw or play what life is like.',
  fields: {
    tool: text('What did you use?', 'Three houses, a wizard or fairy, drawing, play, a walk.'),
    'child-words': longText('What did the child say or show?', 'Their own words; keep what they made.'),
  },
});
