import { entryType, longText, text, yesNo } from '../../declare.ts';

export const address = entryType({
  name: 'address',
  area: 'record',
  label: 'Address',
  plural: 'Addresses',
  help: 'Where the child lives from this day.',
  fields: {
    address: longText('Address', 'As on a letter.'),
    postcode: text('Postcode', 'The returns use it.'),
    restricted: yesNo('Must it be kept from someone?', 'Yes hides it from shared papers. Say from whom, in a note.'),
  },
});
