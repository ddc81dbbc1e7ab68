import { ATTENDEES } from '../../codes/people.ts';
import { choice, choices, entryType } from '../../declare.ts';
import { childViews, setsOut, sharedWith } from '../../fields.ts';

export const transitionPlan = entryType({
  name: 'transition-plan',
  area: 'permanence',
  label: 'Move plan',
  plural: 'Move plans',
  help: 'How a child moves from one family to the next, or a young person to adult services, at a pace they can bear.',
  fields: {
    to: choice(
      'Where to?',
      { family: 'Another family or home', 'adult-services': 'Adult services' },
      'Adult services: what helps now goes on after 18.',
    ),
    'child-views': childViews,
    'shared-with': sharedWith,
    'worked-out-with': choices('Who worked it out together?', ATTENDEES, 'Everyone who had a part in shaping the move.'),
    'sets-out': setsOut({
      'steps-of-the-move': 'The move, step by step',
      'best-interests': 'Why the move is right for the child',
      'home-suitable': 'Whether home and money there are enough',
      'support-after': 'The help there will be, and from whom',
      'who-to-contact': 'Whom child and parents can ring',
      'help-for-parents': 'The help that works best for these parents',
      'child-wishes': 'What the child wants',
      'who-takes-over': 'Which service takes over, and that it knows',
      'child-views': 'What the child thinks and wants',
      actions: 'What will be done',
      'who-does-what': 'Who does each thing',
      'by-when': 'By when',
      health: 'Health',
      'where-to-live': 'Where the young person will live',
      relationships: 'People who matter',
      money: 'Money, and who is in control of it',
      community: 'Taking part in the community',
      independence: 'Doing more for oneself',
    }),
  },
});
