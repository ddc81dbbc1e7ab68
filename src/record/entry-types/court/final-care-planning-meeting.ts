import { entryType } from '../../declare.ts';
import { attended, chairedBy, covered, invited, notes } from '../../fields.ts';

export const finalCarePlanningMeeting = entryType({
  name: 'final-care-planning-meeting',
  area: 'court',
  label: 'Final care planning meeting',
  plural: 'Final care planning meetings',
  help: 'Before final evidence, everyone agrees the plan the court will be asked to approve.',
  fields: {
    attended,
    'chaired-by': chairedBy,
    notes,
    invited: invited,
    covered: covered({
      'reviewing-officer-view': 'What the reviewing officer or conference chair thinks',
      placement: 'Where the child will live',
      'family-time': 'Time with family',
      orders: 'Which orders to ask for',
      evidence: 'What the court will need to read',
    }),
  },
});
