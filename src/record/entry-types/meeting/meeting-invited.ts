import { ATTENDEES } from '../../codes/people.ts';
import { choice, date, entryType, text, yesNo } from '../../declare.ts';

export const meetingInvited = entryType({
  name: 'meeting-invited',
  area: 'meeting',
  label: 'Invited to a meeting',
  plural: 'Invitations',
  help: 'One person, or one agency, is asked to come to a meeting that is arranged.',
  fields: {
    as: choice('Who is it?', ATTENDEES, 'As what they come.', { required: true }),
    name: text('What is their name?', 'Leave it open where only the agency is known yet.'),
    reach: text('How are they reached?', 'A telephone number or an e-mail address.'),
    report: yesNo('Is a report asked of them?', 'In writing, so that the family can read it before the meeting.'),
    'report-by': date('By when?', 'Early enough for the family to read it.'),
  },
  standsWithAnother: true,
});
