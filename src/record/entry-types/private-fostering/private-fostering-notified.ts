import { choice, date, entryType } from '../../declare.ts';

export const privateFosteringNotified = entryType({
  name: 'private-fostering-notified',
  area: 'private-fostering',
  label: 'Private fostering notified',
  plural: 'Private fostering notified',
  help: 'Someone tells us a child under 16 lives, or will live, with someone who is not a close relative for 28 days or more.',
  significant: true,
  fields: {
    'told-by': choice(
      'Who told us?',
      { parent: 'Parent', carer: 'Carer', school: 'School', health: 'Health', other: 'Someone else' },
      'Parents and carers must tell us themselves.',
    ),
    'starts-on': date('Starts on', 'The day the arrangement begins or began.'),
  },
});
