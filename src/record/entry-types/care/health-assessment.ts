import { choice, date, entryType, yesNo } from '../../declare.ts';

export const healthAssessment = entryType({
  name: 'health-assessment',
  area: 'care',
  label: 'Health assessment',
  plural: 'Health assessments',
  help: 'A doctor or nurse has assessed the health of a child in care.',
  fields: {
    kind: choice(
      'Initial or review?',
      { initial: 'Initial', review: 'Review' },
      'Initial is done by a doctor, soon after coming into care.',
    ),
    consent: yesNo('Was there consent?', 'From someone who can give it, ready before the appointment.'),
    'report-received': date('Report received', 'The day the written report came.'),
    refused: yesNo('Did the young person refuse?', 'Record that they did, and offer it again.'),
  },
});
