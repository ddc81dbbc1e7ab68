import { ACCOMMODATION, ACTIVITIES, IN_TOUCH } from '../../codes/care-leaver.ts';
import { choice, entryType, yesNo } from '../../declare.ts';

export const birthdayContact = entryType({
  name: 'birthday-contact',
  area: 'leaving-care',
  label: 'Birthday contact',
  plural: 'Birthday contacts',
  help: 'We remembered. The return asks how things are around each birthday.',
  fields: {
    'in-touch': choice('Are we in touch?', IN_TOUCH, 'Within the weeks around the birthday.'),
    activity: choice('What are they doing?', ACTIVITIES, 'Their main activity on the day.'),
    accommodation: choice('Where do they live?', ACCOMMODATION, 'On the day.'),
    suitable: yesNo('Is it suitable?', 'Safe, secure, affordable, and they can stay.'),
  },
});
