import { entryType } from '../../declare.ts';
import { attended, attendedByName, covered, notes } from '../../fields.ts';

export const contactPlanningMeeting = entryType({
  name: 'contact-planning-meeting',
  area: 'supervised-contact',
  label: 'Family time planning meeting',
  plural: 'Family time planning meetings',
  help: 'Before it starts, people meet to agree how it will work.',
  about: ['child', 'contact-arrangement'],
  fields: {
    attended,
    'attended-by-name': attendedByName,
    notes,
    covered: covered({
      'what-will-be-observed': 'What the supervisor will watch for and do',
      'who-does-what': 'Who does what',
      arrangements: 'Days, place and transport, agreed with the team around the child',
    }),
  },
});
