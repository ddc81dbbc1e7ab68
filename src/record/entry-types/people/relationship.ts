import { COUPLE_TIES, FEELING_TIES, PARENT_TIES, SIBLING_TIES } from '../../codes/network.ts';
import { choice, date, entryType, longText, text } from '../../declare.ts';

/** Tied `of` one person and `for` the other; whichever tie is missing is the child. */
export const relationship = entryType({
  name: 'relationship',
  area: 'people',
  label: 'Relationship',
  plural: 'Relationships',
  help: 'How two people of the child’s network are to one another, or one of them and the child.',
  fields: {
    between: text('Between whom?', 'By the names they had when it was written, so that it can be read by itself.'),
    kind: choice(
      'What are they to one another?',
      { ...PARENT_TIES, ...COUPLE_TIES, ...SIBLING_TIES, ...FEELING_TIES },
      'The first to the second. Several may hold at once; write each.',
      { required: true },
    ),
    from: date('Since', 'Leave empty where it was always so, or nobody knows.'),
    to: date('Until', 'Leave empty while it is so.'),
    'how-known': longText('How is it known?', 'Who said so, or what was seen. Above all where someone is violent.'),
  },
});
