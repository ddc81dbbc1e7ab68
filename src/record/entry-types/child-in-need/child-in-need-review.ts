import { PLAN_MEETING_TOPICS } from '../../codes/meeting-topics.ts';
import { choice, date, entryType, yesNo } from '../../declare.ts';
import {
  allHeardFrom,
  attended,
  chairedBy,
  childAttended,
  childViews,
  companionOffered,
  covered,
  invited,
  lastActionsDone,
  noSchoolMissed,
  notes,
  notInvitedReason,
  planChanged,
  planUpdated,
  planWorking,
  writtenContributions,
} from '../../fields.ts';

const OUTCOMES = {
  continue: 'Plan continues',
  'step-down': 'Step down to early help',
  'step-up': 'Step up to child protection',
  close: 'Close',
  other: 'Something else',
};

export const childInNeedReview = entryType({
  name: 'child-in-need-review',
  area: 'child-in-need',
  label: 'Child in need review',
  plural: 'Child in need reviews',
  help: 'A meeting that asks whether the plan is working and whether it should go on.',
  fields: {
    attended,
    invited,
    'written-contributions': writtenContributions,
    'child-attended': childAttended,
    'child-views': childViews,
    'companion-offered': companionOffered,
    'no-school-missed': noSchoolMissed,
    'plan-changed': planChanged,
    'plan-updated': planUpdated,
    'chaired-by': chairedBy,
    outcome: choice('Outcome', OUTCOMES, 'If nothing has changed since the last review, say what will be different now.'),
    'next-review': date('Next review', 'The day agreed before people leave the room.'),
    notes,
    covered: covered(PLAN_MEETING_TOPICS),
    'last-actions-done': lastActionsDone,
    'plan-working': planWorking,
    unresolved: yesNo('Is something left that could not be settled?', 'Say what it is in the notes.'),
    'manager-told': yesNo('Has the manager been told of it?', 'Only where something could not be settled.'),
    place: choice(
      'Where was it held?',
      { home: 'Home', school: 'School', elsewhere: 'Somewhere else' },
      'In school only where the child wants it there.',
    ),
    'child-agreed-place': yesNo('Did the child agree to the place?', 'Asked beforehand, in a way they could answer.'),
    'all-heard-from': allHeardFrom,
    'not-invited-reason': notInvitedReason,
  },
});
