import { ATTENDEES } from '../../codes/people.ts';
import { choice, choices, entryType } from '../../declare.ts';
import { notes } from '../../fields.ts';

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
    with: choices('With whom?', ATTENDEES, 'Everyone who took part.'),
    notes,
  },
});
