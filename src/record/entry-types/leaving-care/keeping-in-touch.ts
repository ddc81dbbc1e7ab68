import { ACTIVITIES, IN_TOUCH } from '../../codes/care-leaver.ts';
import { choice, entryType, yesNo } from '../../declare.ts';
import { how, notes } from '../../fields.ts';

export const keepingInTouch = entryType({
  name: 'keeping-in-touch',
  area: 'leaving-care',
  label: 'Keeping in touch',
  plural: 'Keeping in touch',
  help: 'A call, message or meeting other than a visit, or an attempt at one.',
  fields: {
    how,
    reached: yesNo('Did you reach them?', 'A message left unanswered is an attempt: record no.'),
    'in-touch': choice('For the return, are we in touch?', IN_TOUCH, 'Asked about the time around each birthday.'),
    activity: choice('What are they doing?', ACTIVITIES, 'Their main activity; asked around each birthday.'),
    notes,
    'asks-for-adviser': yesNo('Do they ask for an adviser again?', 'Anyone on the list without one may, until 25.'),
  },
});
