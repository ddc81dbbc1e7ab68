import { entryType } from '../../declare.ts';
import { authorised, setsOut, sharedWith } from '../../fields.ts';

export const childPermanenceReport = entryType({
  name: 'child-permanence-report',
  area: 'permanence',
  label: 'Child permanence report',
  plural: 'Child permanence reports',
  help: 'The child’s story and needs, written for the agency decision maker and, one day, for the child.',
  broughtUpToDate: true,
  fields: {
    authorised,
    'shared-with': sharedWith,
    'sets-out': setsOut({
      'child-story': 'The child’s life so far, told for them to read one day',
      'why-decided': 'Why each decision was made',
      'child-views': 'What the child wants',
      'parents-part': 'What the parents and others who matter gave to it',
      'for-the-decision': 'What decision maker and court need to know to decide',
      'for-family-finding': 'What a new family would need to know, up to today',
      'birth-parents-counselling': 'That the birth parents were offered counselling',
    }),
  },
});
