import { entryType } from '../../declare.ts';

export const caseFileRead = entryType({
  name: 'case-file-read',
  area: 'record',
  label: 'Record read',
  plural: 'Records read',
  help: 'A new worker has read the child’s record before meeting them.',
});
