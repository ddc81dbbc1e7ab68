import { PLAN_MEETING_TOPICS } from '../../codes/meeting-topics.ts';
import { entryType, yesNo } from '../../declare.ts';
import { attended, attendedByName, chairedBy, childViews, covered, notes, planUpdated } from '../../fields.ts';

export const teamAroundTheFamilyMeeting = entryType({
  name: 'team-around-the-family-meeting',
  area: 'early-help',
  label: 'Team around the family meeting',
  plural: 'Team around the family meetings',
  help: 'The family and those who help them meet to review the plan.',
  fields: {
    first: yesNo('Is this the first?', 'The meeting at which the plan is made.'),
    attended,
    'attended-by-name': attendedByName,
    'chaired-by': chairedBy,
    'plan-updated': planUpdated,
    'child-views': childViews,
    notes,
    covered: covered(PLAN_MEETING_TOPICS),
  },
});
