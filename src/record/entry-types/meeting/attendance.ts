import { ATTENDEES } from '../../codes/people.ts';
import { choice, entryType, text, yesNo } from '../../declare.ts';
import { SUBJECT_KINDS } from '../../types.ts';

/** How somebody took part who was asked to come. */
const TOOK_PART = {
  came: 'Was there',
  joined: 'Joined by video or telephone',
  'sent-somebody': 'Sent somebody else',
  apologies: 'Sent apologies',
  absent: 'Did not come, and said nothing',
} as const;

export const attendance = entryType({
  name: 'attendance',
  area: 'meeting',
  label: 'Who came to a meeting',
  plural: 'Who came to meetings',
  help: 'One person or agency that was asked to a meeting, and whether they came, sent apologies or sent a report.',
  about: SUBJECT_KINDS,
  fields: {
    as: choice('Who, or which agency?', ATTENDEES, 'As what they were asked.', { required: true }),
    name: text('What is their name?', 'And their job, where it is not plain.'),
    how: choice('Did they come?', TOOK_PART, 'Whoever did not come is as important to know as who did.', { required: true }),
    report: yesNo('Did they send a report?', 'In writing, before or at the meeting.'),
    note: text('Anything to know?', 'Who came in their place, or came for a part of it.'),
  },
});
