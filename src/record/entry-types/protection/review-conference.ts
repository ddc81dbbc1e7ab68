import { PLAN_MEETING_TOPICS } from '../../codes/meeting-topics.ts';
import { REVIEW_PARTICIPATION } from '../../codes/review-participation.ts';
import { choice, date, entryType } from '../../declare.ts';
import {
  allHeardFrom,
  attended,
  chairedBy,
  childAttended,
  childViews,
  companionOffered,
  covered,
  invited,
  noSchoolMissed,
  notInvitedReason,
  planChanged,
  quorate,
  rationale,
  writtenContributions,
} from '../../fields.ts';

export const reviewConference = entryType({
  name: 'review-conference',
  area: 'protection',
  label: 'Review child protection conference',
  plural: 'Review child protection conferences',
  help: 'Has the plan made the child safer? Does it need to go on?',
  significant: true,
  fields: {
    outcome: choice('Decision', { continue: 'Plan continues', end: 'Plan ends' }, 'One decision for each child.'),
    quorate,
    'chaired-by': chairedBy,
    attended,
    invited,
    'written-contributions': writtenContributions,
    'child-attended': childAttended,
    'child-views': childViews,
    'companion-offered': companionOffered,
    'no-school-missed': noSchoolMissed,
    'child-took-part': choice(
      'How did the child take part?',
      REVIEW_PARTICIPATION,
      'The codes used for looked after reviews serve here too.',
    ),
    'plan-changed': planChanged,
    'review-date': date('Next review conference', 'Fixed before people leave.'),
    rationale,
    covered: covered(PLAN_MEETING_TOPICS),
    'all-heard-from': allHeardFrom,
    'not-invited-reason': notInvitedReason,
  },
});
