import { choice, entryType } from '../../declare.ts';
import { childViews, sharedWith } from '../../fields.ts';

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
  },
});
