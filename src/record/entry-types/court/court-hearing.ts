import { RECIPIENTS } from '../../codes/people.ts';
import { choice, choices, entryType, longText, yesNo } from '../../declare.ts';
import { attended, attendedByName, setsOut } from '../../fields.ts';

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
    'told-beforehand': choices('Who knew the date in good time?', RECIPIENTS, 'Everyone told early enough to plan with it.'),
    attended,
    'attended-by-name': attendedByName,
    outcome: longText('What was decided?', 'Orders, directions and dates, in words the family would recognise.'),
    'on-time': yesNo('Was everyone of ours there on time?', 'Worker, and manager where one was needed.'),
    contested: yesNo('Was it contested or complex?', 'Then a manager comes too.'),
    'placement-found': choice(
      'Was a placement found beforehand?',
      { 'not-needed': 'None is needed', found: 'Yes', 'not-found': 'No' },
      'Where the child may have to move.',
    ),
    'sets-out': setsOut({
      'evidence-dates': 'When evidence is due',
      'next-hearings': 'When the next hearings are',
      directions: 'What the court asked for',
      arguments: 'What was said, and by whom',
    }),
  },
});
