import { entryType, yesNo } from '../../declare.ts';
import { onBehalfOf, rationale } from '../../fields.ts';

export const careReviewDecisionsAgreed = entryType({
  name: 'care-review-decisions-agreed',
  area: 'care',
  label: 'Review decisions agreed by a manager',
  plural: 'Review decisions agreed by a manager',
  help: 'The manager has read the decisions and says whether the service can carry them out.',
  fields: {
    objections: yesNo('Are there objections?', 'If so, tell the reviewing officer which and why.'),
    rationale,
    'on-behalf-of': onBehalfOf,
  },
});
