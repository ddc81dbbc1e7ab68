import { PLAN_MEETING_TOPICS } from '../../codes/meeting-topics.ts';
import { date, entryType, yesNo } from '../../declare.ts';
import {
  allHeardFrom,
  attended,
  chairedBy,
  childAttended,
  childViews,
  covered,
  invited,
  notes,
  notInvitedReason,
  planChanged,
  planUpdated,
  quorate,
  writtenContributions,
} from '../../fields.ts';

export const coreGroup = entryType({
  name: 'core-group',
  area: 'protection',
  label: 'Core group',
  plural: 'Core groups',
  help: 'Parents and the people closest to the plan meet to carry it out. A core group is not a visit.',
  fields: {
    first: yesNo('Is this the first?', 'The one that turns the outline into a detailed plan.'),
    attended,
    invited,
    'written-contributions': writtenContributions,
    quorate,
    'child-attended': childAttended,
    'child-views': childViews,
    'plan-updated': planUpdated,
    'chaired-by': chairedBy,
    'next-date': date('Next core group', 'Agreed before people leave.'),
    notes,
    'plan-changed': planChanged,
    covered: covered(PLAN_MEETING_TOPICS),
    'risk-risen': yesNo('Has the danger to the child grown?', 'Since the last time the group met.'),
    'all-heard-from': allHeardFrom,
    'not-invited-reason': notInvitedReason,
  },
});
