import { entryType, yesNo } from '../../declare.ts';
import { attended, attendedByName, chairedBy, covered, notes } from '../../fields.ts';

export const disruptionMeeting = entryType({
  name: 'disruption-meeting',
  area: 'care',
  label: 'Disruption meeting',
  plural: 'Disruption meetings',
  help: 'A placement is shaking or has ended: what can be learned, and what does the child need next?',
  fields: {
    'before-ending': yesNo('Was it before the placement ended?', 'A stability meeting held in time can save a placement.'),
    attended,
    'attended-by-name': attendedByName,
    'chaired-by': chairedBy,
    notes,
    covered: covered({
      'what-went-wrong': 'What is shaking the placement',
      'who-does-what': 'Who does what to hold it together',
      support: 'What support the carers and child have',
      'child-views': 'What the child wants',
      learning: 'What can be learned',
    }),
  },
});
