import { entryType } from '../../declare.ts';

export const adoptionRecordOpened = entryType({
  name: 'adoption-record-opened',
  area: 'permanence',
  label: 'Adoption record opened',
  plural: 'Adoption records opened',
  help: 'The separate record that the law asks for is begun when adoption is considered for a child.',
});
