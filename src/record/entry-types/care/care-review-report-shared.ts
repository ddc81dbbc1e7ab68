import { entryType } from '../../declare.ts';
import { authorised, setsOut, sharedOn, sharedWith } from '../../fields.ts';

export const careReviewReportShared = entryType({
  name: 'care-review-report-shared',
  area: 'care',
  label: 'Report for review shared',
  plural: 'Reports for reviews shared',
  help: 'The social worker’s report reaches the child, family and reviewing officer before the review.',
  fields: {
    with: sharedWith,
    authorised,
    'shared-on': sharedOn,
    'sets-out': setsOut({
      achievements: 'What the child has achieved',
      progress: 'How the plan is going',
      'child-views': 'What the child thinks, wants and feels',
      'parent-views': 'What the parents think and want',
    }),
  },
});
