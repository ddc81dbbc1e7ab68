import { PLAN_MEETING_TOPICS } from '../../codes/meeting-topics.ts';
import { entryType, yesNo } from '../../declare.ts';
import {
  allHeardFrom,
  attended,
  chairedBy,
  childAttended,
  childViews,
  covered,
  invited,
  lastActionsDone,
  notes,
  notInvitedReason,
  planUpdated,
  planWorking,
  writtenContributions,
} from '../../fields.ts';

export const childInNeedMeeting = entryType({
  name: 'child-in-need-meeting',
  area: 'child-in-need',
  label: 'Child in need meeting',
  plural: 'Child in need meetings',
  help: 'The family and those who help meet about the plan.',
  fields: {
    first: yesNo('Is this the first?', 'The meeting that agrees the plan with everyone.'),
    attended,
    invited,
    'written-contributions': writtenContributions,
    'child-attended': childAttended,
    'child-views': childViews,
    'plan-updated': planUpdated,
    'chaired-by': chairedBy,
    notes,
    covered: covered(PLAN_MEETING_TOPICS),
    'last-actions-done': lastActionsDone,
    'plan-working': planWorking,
    unresolved: yesNo('Is something left that could not be settled?', 'Say what it is in the notes.'),
    'manager-told': yesNo('Has the manager been told of it?', 'Only where something could not be settled.'),
    'all-heard-from': allHeardFrom,
    'not-invited-reason': notInvitedReason,
  },
});
