import { ATTENDEES } from '../../codes/people.ts';
import { choice, choices, entryType, network, yesNo } from '../../declare.ts';
import { notes, setsOut } from '../../fields.ts';

export const caseNote = entryType({
  name: 'case-note',
  area: 'record',
  label: 'Case note',
  plural: 'Case notes',
  help: 'A call, email, meeting or thought worth keeping. Sum up; do not paste.',
  fields: {
    kind: choice(
      'What kind?',
      { call: 'Call', message: 'Email or message', meeting: 'Meeting', 'office-visit': 'Office visit', other: 'Other' },
      'What best describes it.',
    ),
    'with-by-name': network('With whom, by name?', 'People of the child’s network, who are counted as what they are to the child.', 'with'),
    with: choices('With whom?', ATTENDEES, 'Everyone who took part and is not named above.'),
    notes,
    'information-given': yesNo('Did someone give information about the child?', 'A professional, a relative or a friend.'),
    'informant-details': choices(
      'What is written about who gave it?',
      {
        name: 'Their name',
        'who-they-are': 'Who they are to the child',
        'contact-number': 'How to ring them',
        'when-given': 'When they gave it',
        verified: 'Whether it has been checked',
      },
      'Tick what is there, so that someone else could ask again.',
    ),
    'sets-out': setsOut({
      'fact-and-opinion': 'What was seen, what was told and what is thought, each kept apart',
      analysis: 'What it all means for the child, drawn together',
      'signs-of-safety': 'Written under the Signs of Safety headings',
      'who-and-number': 'Who was spoken to, and a number for them',
    }),
  },
});
