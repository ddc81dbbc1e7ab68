import { ATTENDEES } from '../../codes/people.ts';
import { CONFERENCE_TOPICS } from '../../codes/conference-topics.ts';
import { CATEGORIES_OF_ABUSE } from '../../codes/category-of-abuse.ts';
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
  quorate,
  rationale,
  writtenContributions,
} from '../../fields.ts';

export const initialConference = entryType({
  name: 'initial-conference',
  area: 'protection',
  label: 'Initial child protection conference',
  plural: 'Initial child protection conferences',
  help: 'Family and professionals decide together whether the child needs a child protection plan.',
  significant: true,
  fields: {
    kind: choice(
      'What kind?',
      { initial: 'Initial', 'transfer-in': 'Transfer in', 'pre-birth': 'Pre-birth' },
      'Transfer in: the family has moved here on a plan.',
    ),
    outcome: choice(
      'Decision',
      { plan: 'Child protection plan', 'no-plan': 'No child protection plan' },
      'One decision for each child, not for the family.',
    ),
    category: choice('Category', CATEGORIES_OF_ABUSE, 'The main kind of harm; leave empty where there is no plan.'),
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
    'outline-plan-agreed': yesNo('Was an outline plan agreed?', 'Enough for the core group to build on.'),
    'core-group-date': date('First core group', 'Fixed before people leave.'),
    'review-date': date('Review conference', 'Fixed before people leave.'),
    rationale,
    'all-heard-from': allHeardFrom,
    'not-invited-reason': notInvitedReason,
    covered: covered(CONFERENCE_TOPICS),
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
