import { ATTENDEES } from '../../codes/people.ts';
import { choices, date, entryType, yesNo } from '../../declare.ts';
import { reason } from '../../fields.ts';

export const conferenceExclusionRequested = entryType({
  name: 'conference-exclusion-requested',
  area: 'protection',
  label: 'Request to keep someone out of a conference',
  plural: 'Requests to keep someone out of a conference',
  help: 'A worker asks the chair to leave a member of the family out of all or part of a conference, and says why.',
  fields: {
    'conference-date': date('Date of the conference', 'The day on which it will be held.', { required: true }),
    whom: choices('Whom?', ATTENDEES, 'Everyone the request is about.'),
    'part-only': yesNo('For part of it only?', 'No where for the whole of the conference.'),
    reason,
  },
});
