import { date, entryType, text, yesNo } from '../../declare.ts';

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
  },
});
