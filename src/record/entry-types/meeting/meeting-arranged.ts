import { MEETING_LABELS } from '../../codes/meeting-kinds.ts';
import { choice, date, entryType, number, text, yesNo } from '../../declare.ts';

export const meetingArranged = entryType({
  name: 'meeting-arranged',
  area: 'meeting',
  label: 'Meeting arranged',
  plural: 'Meetings arranged',
  help: 'A day, a time and a place are fixed, and people can be invited.',
  fields: {
    kind: choice('Which meeting?', MEETING_LABELS, 'What it is called once it has been held.', { required: true }),
    date: date('On which day?', 'A day that suits the family, and not in lessons if the child is to come.', { required: true }),
    starts: text('When does it start?', 'A time such as 10am or 3:30pm.'),
    minutes: number('How long is it to last?', 'In minutes.', { min: 5, max: 600 }),
    how: choice(
      'How do people meet?',
      { together: 'In one room', online: 'Online', both: 'In one room, and online for those who cannot come' },
      'Ask the family which is easier for them.',
    ),
    place: text('Where?', 'The building and room, or the link for those who join online.'),
    chair: text('Who leads it?', 'A name and a role, as it will stand in the invitation.'),
    needs: text(
      'What do people need so that they can take part?',
      'An interpreter, a lift, a crèche, a quiet room, somebody to come with.',
    ),
    'child-asked': yesNo(
      'Was the child asked who should come, where and when?',
      'Or, for a young child, somebody who knows what they would want.',
    ),
  },
});
