import { choice, entryType, role, yesNo } from '../../declare.ts';
import { attended, attendedByName, childViews } from '../../fields.ts';

export const personalEducationPlan = entryType({
  name: 'personal-education-plan',
  area: 'care',
  label: 'Personal education plan',
  plural: 'Personal education plans',
  help: 'What this child needs to enjoy school and do well, written with the school and the child.',
  fields: {
    kind: choice('First or review?', { initial: 'First', review: 'Review' }, 'Review: an earlier plan exists.'),
    'completed-by': role('Who completed it?', 'The role of the person who finished it.'),
    attended,
    'attended-by-name': attendedByName,
    'child-views': childViews,
    'quality-assured': yesNo('Has the virtual school agreed it?', 'Yes once they have read it and are content.'),
  },
});
