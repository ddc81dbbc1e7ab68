import { date, entryType, longText, text, yesNo } from '../../declare.ts';

export const household = entryType({
  name: 'household',
  area: 'people',
  label: 'Household',
  plural: 'Households',
  help: 'A home that matters to the child, whether or not the child lives there.',
  fields: {
    name: text('What is it called?', 'As the child says it: Mum’s, Nan’s, the flat.', { required: true }),
    address: longText('Address', 'As on a letter.'),
    postcode: text('Postcode', 'Where it is known.'),
    restricted: yesNo('Must it be kept from someone?', 'Yes hides it from shared papers. Say from whom, in a note.'),
    from: date('Since', 'Leave empty where nobody knows.'),
    to: date('Until', 'Leave empty while it is a home.'),
  },
});
