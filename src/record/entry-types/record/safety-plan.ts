import { ATTENDEES } from '../../codes/people.ts';
import { choices, entryType, yesNo } from '../../declare.ts';
import { madeWithFamily, setsOut, sharedWith } from '../../fields.ts';

export const safetyPlan = entryType({
  name: 'safety-plan',
  area: 'record',
  label: 'Safety plan',
  plural: 'Safety plans',
  help: 'Who does what to keep the child safe, written with the family and the people they trust.',
  broughtUpToDate: true,
  fields: {
    'made-with-family': madeWithFamily,
    'shared-with': sharedWith,
    tested: yesNo('Has it been tried out?', 'Have the people in it shown that it works, day and night?'),
    reviewed: yesNo('Is it a review of an earlier one?', 'Yes where an earlier plan was looked at again.'),
    'sets-out': setsOut({
      'danger-statement': 'What we fear will happen, in a plain sentence or two',
      'safety-goals': 'What we need to see to be satisfied the child is safe',
      'bottom-lines': 'What must hold, whatever else changes',
      'if-unsafe': 'What to do if the child becomes unsafe',
      'network-roles': 'What each of the network does',
      'child-part': 'What the child said, and does, in it',
      'review-arrangements': 'When and how it is looked at again',
      'made-by-network': 'That the network met and made it',
      leader: 'Who in the network leads it',
      'who-does-what': 'Who does what',
      'agency-actions': 'What each agency will do',
    }),
    'reviewed-with': choices('Who looked at it again?', ATTENDEES, 'Those in the network above all.'),
  },
});
