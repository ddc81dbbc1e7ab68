import { entryType, yesNo } from '../../declare.ts';
import { sentOn, sentTo } from '../../fields.ts';

export const careReviewMinutesSent = entryType({
  name: 'care-review-minutes-sent',
  area: 'care',
  label: 'Record of review sent',
  plural: 'Records of reviews sent',
  help: 'The full record of the review, sent to everyone entitled to it.',
  fields: {
    to: sentTo,
    'sent-on': sentOn,
    'letter-to-child': yesNo('Was it written to the child?', 'A letter in words they can keep and understand.'),
  },
});
