import { entryType } from '../../declare.ts';
import { sentOn, sentTo } from '../../fields.ts';

export const careReviewDecisionsSent = entryType({
  name: 'care-review-decisions-sent',
  area: 'care',
  label: 'Review decisions sent',
  plural: 'Review decisions sent',
  help: 'What the review decided, sent ahead of the full record.',
  fields: { to: sentTo, 'sent-on': sentOn },
});
