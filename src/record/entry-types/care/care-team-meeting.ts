import { PLAN_MEETING_TOPICS } from '../../codes/meeting-topics.ts';
import { entryType } from '../../declare.ts';
import {
  allHeardFrom,
  attended,
  attendedByName,
  chairedBy,
  childViews,
  covered,
  notes,
  notInvitedReason,
  planUpdated,
} from '../../fields.ts';

export const careTeamMeeting = entryType({
  name: 'care-team-meeting',
  area: 'care',
  label: 'Care team meeting',
  plural: 'Care team meetings',
  help: 'The people around a child in care meet between reviews to keep the plan moving.',
  fields: {
    attended,
    'attended-by-name': attendedByName,
    'child-views': childViews,
    'chaired-by': chairedBy,
    'plan-updated': planUpdated,
    notes,
    covered: covered(PLAN_MEETING_TOPICS),
    'all-heard-from': allHeardFrom,
    'not-invited-reason': notInvitedReason,
  },
});
