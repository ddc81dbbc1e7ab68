import { entryType, text } from '../../declare.ts';
import { attended, attendedByName, chairedBy, covered, invited, notes } from '../../fields.ts';

export const permanencePlanningMeeting = entryType({
  name: 'permanence-planning-meeting',
  area: 'permanence',
  label: 'Permanence planning meeting',
  plural: 'Permanence planning meetings',
  help: 'Managers and workers compare the ways to permanence and decide what to do next.',
  fields: {
    attended,
    'attended-by-name': attendedByName,
    'chaired-by': chairedBy,
    outcome: text('Outcome', 'What will be done, and what was set aside.'),
    notes,
    covered: covered({
      'options-weighed': 'The real options, with what each risks and gains',
      'family-carers': 'Who in the family and network could care for the child',
      'brothers-and-sisters': 'Brothers and sisters, together or apart',
      future: 'Where the child should be in six months, one year and two years',
      'child-views': 'What the child wants',
      'views-of-others': 'What others who matter think and want',
      timetable: 'What happens by when',
    }),
    invited: invited,
  },
});
