import { date, entryType, yesNo } from '../../declare.ts';
import { invited } from '../../fields.ts';

export const careReviewArranged = entryType({
  name: 'care-review-arranged',
  area: 'care',
  label: 'Review of care arranged',
  plural: 'Reviews of care arranged',
  help: 'A date is fixed, with the child, and people are invited.',
  fields: {
    date: date('Date of the review', 'The day on which it will be held.'),
    invited,
    'child-chose-who': yesNo('Did the child choose who comes?', 'And where, and when: not in school time unless they want it.'),
    'child-asked-to-chair': yesNo('Was the child asked whether they would like to help chair?', 'Part of it counts. Ask again each time.'),
    first: yesNo('Is it the first?', 'The first since the child came into care this time.'),
  },
});
