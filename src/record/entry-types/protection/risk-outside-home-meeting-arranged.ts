import { ATTENDEES } from '../../codes/people.ts';
import { choice, choices, date, entryType, text, yesNo } from '../../declare.ts';
import { invited } from '../../fields.ts';

export const riskOutsideHomeMeetingArranged = entryType({
  name: 'risk-outside-home-meeting-arranged',
  area: 'protection',
  label: 'Meeting about risk outside the home arranged',
  plural: 'Meetings about risk outside the home arranged',
  help: 'A day and place are fixed and people are invited.',
  fields: {
    kind: choice('Which meeting?', { initial: 'Initial', review: 'Review' }, 'Review: a plan already exists.'),
    date: date('Date of the meeting', 'The day on which it will be held.'),
    invited,
    venue: text('Where?', 'Somewhere the young person can feel safe.'),
    told: choices('Who has been told?', ATTENDEES, 'Everyone who now knows that it will be held and that an invitation comes.'),
    'network-briefed': yesNo(
      'Has the family’s network been briefed?',
      'The people the family count on know what it is about, where that is right.',
    ),
  },
});
