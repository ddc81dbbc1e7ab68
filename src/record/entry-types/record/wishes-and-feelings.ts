import { entryType, longText, text } from '../../declare.ts';

export const wishesAndFeelings = entryType({
  name: 'wishes-and-feelings',
  area: 'record',
  label: 'Wishes and feelings',
  plural: 'Wishes and feelings',
  help: 'What the child wants, in their own words, with the day they said it.',
  fields: {
    words: longText('The child’s words', 'Exactly as said. Your view goes elsewhere.'),
    how: text('How did they tell us?', 'Talking, drawing, signing, by what they did, through someone they trust.'),
  },
});
