import { entryType, yesNo } from '../../declare.ts';
import { attended, chairedBy, childAttended, childViews, invited, notes, planUpdated, writtenContributions } from '../../fields.ts';

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
  },
});
