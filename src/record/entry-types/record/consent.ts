import { choice, choices, entryType, yesNo } from '../../declare.ts';

export const consent = entryType({
  name: 'consent',
  area: 'record',
  label: 'Consent',
  plural: 'Consents',
  help: 'Someone was asked to agree to something, and said yes or no.',
  fields: {
    to: choice(
      'To what?',
      {
        assessment: 'Assessment',
        'information-sharing': 'Sharing information',
        'early-help': 'Early help',
        'child-in-need': 'Help as a child in need',
        medical: 'Medical',
        accommodation: 'Accommodation',
        other: 'Something else',
      },
      'One entry for each thing asked.',
    ),
    given: yesNo('Did they agree?', 'No, and withdrawing later, are both recorded.'),
    'asked-of': choices(
      'Who was asked?',
      { mother: 'Mother', father: 'Father', 'someone-else': 'Someone else with parental responsibility', child: 'Child' },
      'Only people who can give this consent.',
    ),
    written: yesNo('In writing?', 'Keep the signed copy on the record.'),
    'child-competent': yesNo('Can the young person decide this themselves?', 'They understand what it means; then it is theirs to say.'),
  },
});
