import { entryType, longText, yesNo } from '../../declare.ts';

export const careReviewPreparation = entryType({
  name: 'care-review-preparation',
  area: 'care',
  label: 'Child prepared for review',
  plural: 'Children prepared for review',
  help: 'The reviewing officer meets the child beforehand, to hear what they want from it.',
  fields: {
    'child-seen': yesNo('Was the child seen?', 'In person, away from the meeting.'),
    'child-seen-alone': yesNo('Was the child seen alone?', 'If not, say why.'),
    words: longText('What did they say?', 'In their words.'),
  },
});
