import { entryType } from '../../declare.ts';
import { authorised, sharedOn, sharedWith } from '../../fields.ts';

export const careReviewReportShared = entryType({
  name: 'care-review-report-shared',
  area: 'care',
  label: 'Report for review shared',
  plural: 'Reports for reviews shared',
  help: 'The social worker’s report reaches the child, family and reviewing officer before the review.',
  fields: { with: sharedWith, authorised, 'shared-on': sharedOn },
});
