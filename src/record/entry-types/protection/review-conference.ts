import { ATTENDEES } from '../../codes/people.ts';
import { CONFERENCE_TOPICS } from '../../codes/conference-topics.ts';
import { REVIEW_PARTICIPATION } from '../../codes/review-participation.ts';
import { choice, choices, date, entryType, number, yesNo } from '../../declare.ts';
import {
  allHeardFrom,
  attended,
  attendedByName,
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
    'attended-by-name': attendedByName,
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
    covered: covered(CONFERENCE_TOPICS),
    'all-heard-from': allHeardFrom,
    'not-invited-reason': notInvitedReason,
    'minutes-with-family-before': number(
      'How long before did the chair meet the family?',
      'In minutes before the start; child, parents and any advocate.',
      {
        min: 0,
        max: 240,
      },
    ),
    observers: number('How many came only to watch?', 'Leave empty or write 0 where nobody did.', { min: 0, max: 20 }),
    'observers-agreed': yesNo('Were observers agreed beforehand?', 'By family and chair; they take no part in the talk or the decision.'),
    'kept-out': choices(
      'Was anyone of the family kept out?',
      ATTENDEES,
      'For all or part of it, by the chair’s decision. Leave empty where nobody was.',
    ),
  },
});
