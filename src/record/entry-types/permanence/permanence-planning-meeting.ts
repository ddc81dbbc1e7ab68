import { entryType, text } from '../../declare.ts';
import { attended, chairedBy, notes } from '../../fields.ts';

export const permanencePlanningMeeting = entryType({
  name: 'permanence-planning-meeting',
  area: 'permanence',
  label: 'Permanence planning meeting',
  plural: 'Permanence planning meetings',
  help: 'Managers and workers compare the ways to permanence and decide what to do next.',
  fields: { attended, 'chaired-by': chairedBy, outcome: text('Outcome', 'What will be done, and what was set aside.'), notes },
});
