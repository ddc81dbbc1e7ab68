import { choices, entryType } from '../../declare.ts';

export const caseFileRead = entryType({
  name: 'case-file-read',
  area: 'record',
  label: 'Record read',
  plural: 'Records read',
  help: 'A new worker has read the child’s record before meeting them.',
  fields: {
    read: choices(
      'What was read?',
      {
        assessment: 'The child and family assessment',
        chronology: 'The chronology',
        plan: 'The plan',
        'whole-record': 'The whole record',
        'last-six-months': 'Everything of the last six months',
        'early-help-records': 'Early help records',
      },
      'Reading the whole record is the best start.',
    ),
  },
});
