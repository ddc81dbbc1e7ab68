import { date, entryType, text, yesNo } from '../../declare.ts';
import { courtPaper } from '../../fields.ts';

export const filingDateSet = entryType({
  name: 'filing-date-set',
  area: 'court',
  label: 'Filing date set',
  plural: 'Filing dates set',
  help: 'The court orders that a statement, plan or assessment be filed by a day.',
  fields: {
    date: date('File by', 'The day the court ordered.'),
    what: text('What?', 'Statement, care plan, assessment.'),
    'final-care-plan': yesNo('Is it for the final care plan?', 'The plan the court will be asked to approve at the end.'),
    'time-set-aside': yesNo('Is time set aside for it?', 'Blocked in the diary, to write and to check.'),
    'days-agreed-with-manager': yesNo('Were the days agreed with the manager?', 'The day or days on which it is written.'),
    kind: courtPaper,
  },
});
