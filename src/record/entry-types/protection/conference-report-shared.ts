import { choice, entryType, longText } from '../../declare.ts';
import { authorised, setsOut, sharedOn, sharedWith } from '../../fields.ts';

export const conferenceReportShared = entryType({
  name: 'conference-report-shared',
  area: 'protection',
  label: 'Conference report shared',
  plural: 'Conference reports shared',
  help: 'The social worker’s report is in people’s hands before the conference.',
  fields: {
    for: choice('Which conference?', { initial: 'Initial', review: 'Review' }, 'The conference the report was written for.'),
    with: sharedWith,
    authorised,
    'shared-on': sharedOn,
    comments: longText('What did the family say about it?', 'Take time to go through it with them; note what they think is wrong.'),
  },
});
