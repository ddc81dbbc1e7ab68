import { date, entryType, role, yesNo } from '../../declare.ts';

export const carerTemporarilyApproved = entryType({
  name: 'carer-temporarily-approved',
  area: 'care',
  label: 'Carer temporarily approved',
  plural: 'Carers temporarily approved',
  help: 'A relative or friend is approved for a limited time while they are assessed.',
  fields: {
    until: date('Until', 'The last day of the temporary approval.'),
    'approved-by': role('Who decided?', 'The role of the decision maker.'),
    'by-decision-maker': yesNo('Did the agency decision maker decide it?', 'The decision maker for fostering, before the child moves in.'),
    extended: yesNo('Is this an extension?', 'Yes where an earlier approval ran out.'),
    'regulation-24-assessed': yesNo(
      'Was the assessment for temporary approval done first?',
      'Under regulation 24: the home, the people in it, and whether they can keep the child safe and well.',
    ),
    'allowance-arranged': yesNo(
      'Is the allowance being paid?',
      'For the child’s age, with what is due for equipment, holidays and birthdays.',
    ),
  },
});
