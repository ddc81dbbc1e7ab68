import { entryType } from '../../declare.ts';
import { attended, chairedBy, notes } from '../../fields.ts';

export const finalCarePlanningMeeting = entryType({
  name: 'final-care-planning-meeting',
  area: 'court',
  label: 'Final care planning meeting',
  plural: 'Final care planning meetings',
  help: 'Before final evidence, everyone agrees the plan the court will be asked to approve.',
  fields: { attended, 'chaired-by': chairedBy, notes },
});
