import { TIE_DIRECTIONS, TIE_STRENGTHS } from '../../codes/network.ts';
import { choice, date, entryType, longText, text, yesNo } from '../../declare.ts';

/** Tied `of` a person or a place that matters; without a tie, an organisation by name. */
export const networkTie = entryType({
  name: 'network-tie',
  area: 'people',
  label: 'Tie of the ecomap',
  plural: 'Ties of the ecomap',
  help: 'How strong the tie is between the child and a person, a place or an organisation, and whether it is under strain.',
  fields: {
    to: text('With whom or what?', 'By the name when it was written; an organisation by its own.'),
    strength: choice('How strong is it?', TIE_STRENGTHS, 'To the child, not on paper.', { required: true }),
    strained: yesNo('Is it under strain?', 'Quarrels, worry, something that wears it down.'),
    direction: choice('Which way does it give?', TIE_DIRECTIONS, 'Who gives time, care or strength to whom.'),
    'child-words': longText('What does the child say of it?', 'Their own words, in quotation marks.'),
    until: date('Ended on', 'Leave empty while it is there.'),
  },
});
