import { entryType, longText, text, yesNo } from '../../declare.ts';

export const wishesAndFeelings = entryType({
  name: 'wishes-and-feelings',
  area: 'record',
  label: 'Wishes and feelings',
  plural: 'Wishes and feelings',
  help: 'What the child wants, in their own words, with the day they said it.',
  fields: {
    words: longText('The child’s words', 'Exactly as said. Your view goes elsewhere.'),
    how: text('How did they tell us?', 'Talking, drawing, signing, by what they did, through someone they trust.'),
    'checked-with-child': yesNo('Did you check it with the child?', 'Read back to them: did I get that right?'),
    'not-checked-reason': text('Why was it not checked?', 'Only where it was not.'),
    'sharing-agreed': yesNo('Does the child agree to it being shared?', 'Say with whom. Where it must be shared anyway, tell them first.'),
  },
});
