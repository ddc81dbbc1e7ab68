import { choice, entryType } from '../../declare.ts';

export const documentOnFile = entryType({
  name: 'document-on-file',
  area: 'record',
  label: 'Document on file',
  plural: 'Documents on file',
  help: 'A paper that the child will need is on their record.',
  fields: {
    kind: choice(
      'Which document?',
      {
        'birth-certificate': 'Birth certificate',
        'court-order': 'Court order',
        'immigration-paper': 'Passport or immigration paper',
        'health-record': 'Health record',
        other: 'Another',
      },
      'One entry for each. Link an order to the entry of its making.',
    ),
  },
});
