import { choice, date, entryType } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const conferencePostponed = entryType({
  name: 'conference-postponed',
  area: 'protection',
  label: 'Conference postponed',
  plural: 'Conferences postponed',
  help: 'A conference could not go ahead on its day. Say who agreed, why, and how the child is safe meanwhile.',
  fields: {
    for: choice('Which conference?', { initial: 'Initial', review: 'Review' }, 'The one that did not go ahead.'),
    'new-date': date('New date', 'The day it will now be held.'),
    rationale,
  },
});
