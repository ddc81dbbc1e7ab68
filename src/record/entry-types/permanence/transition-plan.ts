import { entryType } from '../../declare.ts';
import { childViews, sharedWith } from '../../fields.ts';

export const transitionPlan = entryType({
  name: 'transition-plan',
  area: 'permanence',
  label: 'Move plan',
  plural: 'Move plans',
  help: 'How a child moves from one family to the next, at a pace they can bear.',
  fields: { 'child-views': childViews, 'shared-with': sharedWith },
});
