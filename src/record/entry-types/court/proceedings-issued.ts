import { choice, entryType } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

export const proceedingsIssued = entryType({
  name: 'proceedings-issued',
  area: 'court',
  label: 'Proceedings issued',
  plural: 'Proceedings issued',
  help: 'The application is with the court.',
  significant: true,
  fields: {
    application: choice(
      'For what?',
      {
        care: 'Care order',
        supervision: 'Supervision order',
        'emergency-protection': 'Emergency protection order',
        placement: 'Placement order',
        discharge: 'Discharge of an order',
        other: 'Something else',
      },
      'The main order applied for.',
    ),
    'sets-out': setsOut({
      statement: 'Statement of evidence',
      chronology: 'Chronology, up to date',
      assessments: 'Assessments',
      'interim-care-plan': 'Interim care plan',
      'independent-evidence': 'Evidence from other agencies, or why none is needed',
    }),
  },
});
