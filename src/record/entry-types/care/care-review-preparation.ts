import { ATTENDEES } from '../../codes/people.ts';
import { choices, entryType, longText, yesNo } from '../../declare.ts';
import { covered } from '../../fields.ts';

export const careReviewPreparation = entryType({
  name: 'care-review-preparation',
  area: 'care',
  label: 'Child prepared for review',
  plural: 'Children prepared for review',
  help: 'The child is met beforehand, by the reviewing officer or the worker, to hear what they want from it.',
  fields: {
    'child-seen': yesNo('Was the child seen?', 'In person, away from the meeting.'),
    'child-seen-alone': yesNo('Was the child seen alone?', 'If not, say why.'),
    words: longText('What did they say?', 'In their words.'),
    with: choices('Who was prepared?', ATTENDEES, 'The child, each parent, and carers.'),
    covered: covered({
      'what-will-happen': 'What will happen at the review',
      'child-views': 'What the child thinks, wants and feels',
      'bring-someone': 'That someone they trust, or an advocate, may come with them',
      'other-ways': 'Other ways to take part: a film, a letter, a drawing',
      'encouraged-to-come': 'Coming along, and help to have a say',
      'advocate-offered': 'Whether they want an advocate',
      'children-in-care-council': 'The children in care council, and other ways to be heard',
    }),
  },
});
