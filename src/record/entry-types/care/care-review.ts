import { PLAN_MEETING_TOPICS } from '../../codes/meeting-topics.ts';
import { REVIEW_PARTICIPATION } from '../../codes/review-participation.ts';
import { choice, date, entryType, text, yesNo } from '../../declare.ts';
import {
  allHeardFrom,
  attended,
  attendedByName,
  chairedBy,
  childAttended,
  covered,
  invited,
  notInvitedReason,
  planChanged,
  writtenContributions,
} from '../../fields.ts';

export const careReview = entryType({
  name: 'care-review',
  area: 'care',
  label: 'Review of care',
  plural: 'Reviews of care',
  help: 'The independent reviewing officer looks at the care plan with the child and those around them.',
  significant: true,
  fields: {
    first: yesNo('Is this the first?', 'The first since the child came into care this time.'),
    'chaired-by': chairedBy,
    'child-took-part': choice('How did the child take part?', REVIEW_PARTICIPATION, 'The return asks this of every review.'),
    'child-attended': childAttended,
    'child-chaired': yesNo('Did the child lead any of it?', 'Many can, with help from someone they trust.'),
    'permanence-plan-agreed': yesNo('Is there an agreed permanence plan?', 'Expected by the second review.'),
    'plan-changed': planChanged,
    attended,
    'attended-by-name': attendedByName,
    invited,
    'written-contributions': writtenContributions,
    'minutes-of': text('What do the minutes cover?', 'Which meetings made up this review, where it was held in parts.'),
    'in-parts': yesNo('Was it held as a series of meetings?', 'The review counts from the last of them.'),
    'brought-forward': yesNo('Was it brought forward?', 'Held sooner than was planned, because something changed.'),
    'next-review': date('Next review', 'Fixed before people leave.'),
    'progress-on-decisions': yesNo('Were earlier decisions carried out?', 'Say no where any is still waiting, and raise it.'),
    covered: covered(PLAN_MEETING_TOPICS),
    'all-heard-from': allHeardFrom,
    'not-invited-reason': notInvitedReason,
  },
});
