import { PLAN_MEETING_TOPICS } from '../../codes/meeting-topics.ts';
import { entryType, yesNo } from '../../declare.ts';
import { attended, attendedByName, chairedBy, childAttended, childViews, covered, planChanged, planUpdated } from '../../fields.ts';

export const pathwayPlanReview = entryType({
  name: 'pathway-plan-review',
  area: 'leaving-care',
  label: 'Pathway plan review',
  plural: 'Pathway plan reviews',
  help: 'Is the plan working? What has changed for the young person?',
  fields: {
    'chaired-by': chairedBy,
    attended,
    'attended-by-name': attendedByName,
    'child-attended': childAttended,
    'child-views': childViews,
    covered: covered({ ...PLAN_MEETING_TOPICS, 'who-is-invited': 'Whom the young person wanted asked' }),
    'plan-changed': planChanged,
    'plan-updated': planUpdated,
    'asked-for-by-young-person': yesNo('Did the young person ask for it?', 'They may ask for a review at any time.'),
  },
});
