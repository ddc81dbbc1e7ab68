import { choice, entryType, longText, yesNo } from '../../declare.ts';
import { attended } from '../../fields.ts';

const KINDS = {
  'case-management': 'Case management',
  'further-case-management': 'Further case management',
  'issues-resolution': 'Issues resolution',
  interim: 'Interim',
  final: 'Final',
  emergency: 'Emergency',
  other: 'Other',
};

export const courtHearing = entryType({
  name: 'court-hearing',
  area: 'court',
  label: 'Court hearing',
  plural: 'Court hearings',
  help: 'A hearing about the child.',
  fields: {
    kind: choice('Which hearing?', KINDS, 'As the court lists it.'),
    first: yesNo('Is this the first?', 'The first hearing in these proceedings.'),
    attended,
    outcome: longText('What was decided?', 'Orders, directions and dates, in words the family would recognise.'),
  },
});
