import { entryType, yesNo } from '../../declare.ts';
import { attended, chairedBy, childAttended, childViews, planChanged, planUpdated } from '../../fields.ts';

export const pathwayPlanReview = entryType({
  name: 'pathway-plan-review',
  area: 'leaving-care',
  label: 'Pathway plan review',
  plural: 'Pathway plan reviews',
  help: 'Is the plan working? What has changed for the young person?',
  fields: {
    'chaired-by': chairedBy,
    attended,
    'child-attended': childAttended,
    'child-views': childViews,
    'plan-changed': planChanged,
    'plan-updated': planUpdated,
    'asked-for-by-young-person': yesNo('Did the young person ask for it?', 'They may ask for a review at any time.'),
  },
});
