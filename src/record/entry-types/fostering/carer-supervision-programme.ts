import { date, entryType, yesNo } from '../../declare.ts';

export const carerSupervisionProgramme = entryType({
  name: 'carer-supervision-programme',
  area: 'fostering',
  label: 'Programme of supervision visits',
  plural: 'Programmes of supervision visits',
  help: 'The dates of supervision for the year ahead, agreed with the carers.',
  about: ['carer-household'],
  fields: {
    'agreed-with-carers': yesNo('Did the carers agree the dates?', 'Dates that suit the whole household.'),
    until: date('Until', 'The last day it reaches to.'),
  },
});
