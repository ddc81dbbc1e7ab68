import { entryType } from '../../declare.ts';
import { authorised, sharedWith } from '../../fields.ts';

export const childPermanenceReport = entryType({
  name: 'child-permanence-report',
  area: 'permanence',
  label: 'Child permanence report',
  plural: 'Child permanence reports',
  help: 'The child’s story and needs, written for the agency decision maker and, one day, for the child.',
  fields: { authorised, 'shared-with': sharedWith },
});
