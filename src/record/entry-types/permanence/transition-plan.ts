import { ATTENDEES } from '../../codes/people.ts';
import { choice, choices, entryType } from '../../declare.ts';
import { setsOut, sharedWith } from '../../fields.ts';

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
    'shared-with': sharedWith,
    'worked-out-with': choices('Who worked it out together?', ATTENDEES, 'Everyone who had a part in shaping the move.'),
    'sets-out': setsOut({
      'steps-of-the-move': 'The move, step by step',
      'best-interests': 'Why the move is right for the child',
      'support-after': 'The help there will be, and from whom',
      'who-to-contact': 'Whom child and parents can ring',
      'child-views': 'What the child thinks, wants and feels',
      'who-takes-over': 'Which service takes over, and that it knows',
      actions: 'What will be done',
      'who-does-what': 'Who does each thing',
      'by-when': 'By when',
      health: 'Health of body and mind',
      'where-the-child-lives': 'Where the child lives, and with whom',
      'important-people': 'Who matters to the child, and what they mean to them',
      money: 'Money, and who is in control of it',
      community: 'Taking part in the community',
      independence: 'Doing more for oneself',
    }),
  },
});
