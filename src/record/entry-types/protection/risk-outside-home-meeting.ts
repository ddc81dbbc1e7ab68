import { choice, entryType } from '../../declare.ts';
import { attended, attendedByName, chairedBy, childAttended, childViews, covered, invited, notes, planUpdated } from '../../fields.ts';

export const riskOutsideHomeMeeting = entryType({
  name: 'risk-outside-home-meeting',
  area: 'protection',
  label: 'Meeting about risk outside the home',
  plural: 'Meetings about risk outside the home',
  help: 'Agencies, the young person and the family plan together about harm beyond the family.',
  fields: {
    kind: choice('Which meeting?', { initial: 'Initial', review: 'Review' }, 'Review: a plan already exists.'),
    attended,
    'attended-by-name': attendedByName,
    invited,
    'chaired-by': chairedBy,
    'plan-updated': planUpdated,
    'child-attended': childAttended,
    'child-views': childViews,
    notes,
    covered: covered({
      'assessment-presented': 'The assessment, presented by the social worker',
      'plan-made': 'The plan, made together',
      summary: 'What was said, summed up',
      'who-does-what': 'Who does what',
      progress: 'Whether the plan is working',
      'if-not-working': 'What to do where the plan is not working, and by when',
      measurable: 'Goals that are exact, can be measured and have a date',
    }),
  },
});
