import { entryType } from '../../declare.ts';
import { attended, chairedBy, childAttended, childViews, notes } from '../../fields.ts';

export const placementPlanningMeeting = entryType({
  name: 'placement-planning-meeting',
  area: 'care',
  label: 'Placement planning meeting',
  plural: 'Placement planning meetings',
  help: 'Carers, family, child and workers agree how daily life will go.',
  fields: { attended, 'child-attended': childAttended, 'child-views': childViews, 'chaired-by': chairedBy, notes },
});
