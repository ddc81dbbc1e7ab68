import { choice, entryType, longText, text, yesNo } from '../../declare.ts';

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
    'drawn-in': choice(
      'Which part of a drawing was it?',
      {
        'house-of-worries': 'The house of worries',
        'house-of-good-things': 'The house of good things',
        'house-of-dreams': 'The house of dreams',
        clothes: 'The fairy’s or the wizard’s clothes: what needs mending',
        'wings-or-cape': 'The wings or the cape: what carries them',
        wand: 'The wand: what they wish for',
      },
      'Only where the child said it in three houses, a fairy or a wizard.',
    ),
  },
});
