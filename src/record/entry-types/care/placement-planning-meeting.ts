import { entryType, text, yesNo } from '../../declare.ts';
import { attended, attendedByName, chairedBy, childAttended, childViews, notes } from '../../fields.ts';

export const placementPlanningMeeting = entryType({
  name: 'placement-planning-meeting',
  area: 'care',
  label: 'Placement planning meeting',
  plural: 'Placement planning meetings',
  help: 'Carers, family, child and workers agree how daily life will go.',
  fields: {
    attended,
    'attended-by-name': attendedByName,
    'child-attended': childAttended,
    'child-seen': yesNo('Did the child’s social worker see the child?', 'That day, at the meeting or beside it.'),
    'child-views': childViews,
    'no-parent-reason': text('Why was no parent there?', 'Only where none came: what was out of the ordinary.'),
    'chaired-by': chairedBy,
    notes,
  },
});
