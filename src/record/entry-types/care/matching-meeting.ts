import { choice, date, entryType, yesNo } from '../../declare.ts';
import { attended, covered, rationale } from '../../fields.ts';

export const matchingMeeting = entryType({
  name: 'matching-meeting',
  area: 'care',
  label: 'Matching meeting',
  plural: 'Matching meetings',
  help: 'What does this child need, and can this family give it?',
  fields: {
    for: choice(
      'For what?',
      { fostering: 'Long-term fostering', adoption: 'Adoption', residential: 'Residential care', other: 'Another placement' },
      'The kind of placement being matched.',
    ),
    attended,
    outcome: choice('Outcome', { match: 'Match', 'no-match': 'No match', 'more-needed': 'More needed' }, 'What the meeting decided.'),
    'panel-date': date('Panel', 'The day the match goes to panel, where it must.'),
    'next-available-panel': yesNo('Is it the next panel there is?', 'If not, say why the child should wait.'),
    rationale,
    covered: covered({
      'agency-views': 'What each agency knows and thinks',
      'needs-can-be-met': 'Whether the child’s needs can be met there',
      'others-living-there': 'What it will mean for others living there',
    }),
  },
});
