import { PLACE_FEELINGS, PLACE_KINDS } from '../../codes/network.ts';
import { choice, date, entryType, longText, text } from '../../declare.ts';

export const placeThatMatters = entryType({
  name: 'place-that-matters',
  area: 'people',
  label: 'Place that matters',
  plural: 'Places that matter',
  help: 'Where the child spends time, in the street or online, and whether it is safe there.',
  fields: {
    name: text('Which place?', 'As the child calls it.', { required: true }),
    kind: choice('What kind of place?', PLACE_KINDS, 'The nearest.'),
    feels: choice('Is the child safe there?', PLACE_FEELINGS, 'As the child says, and as you have seen.'),
    'what-happens': longText('What happens there?', 'Who else is there, at what times, and what the child says of it.'),
    from: date('Since', 'Leave empty where nobody knows.'),
    to: date('Until', 'Leave empty while it matters.'),
  },
});
