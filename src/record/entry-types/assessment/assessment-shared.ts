import { choices, entryType, longText, yesNo } from '../../declare.ts';
import { covered, sharedOn, sharedWith } from '../../fields.ts';

export const assessmentShared = entryType({
  name: 'assessment-shared',
  area: 'assessment',
  label: 'Assessment shared',
  plural: 'Assessments shared',
  help: 'The assessment is given and explained. Record what people said about it.',
  fields: {
    with: sharedWith,
    comments: longText('What did they say?', 'Where they disagree, write it as they said it. It stays beside the assessment.'),
    'shared-on': sharedOn,
    'summary-for-child': yesNo('Was there a version for the child?', 'A letter, a page of pictures, a story: something they can keep.'),
    covered: covered({
      worries: 'What we are worried about',
      strengths: 'What goes well',
      'next-steps': 'What happens next',
      'how-to-be-heard': 'How to tell us what they think',
    }),
    'in-form': choices(
      'In what form?',
      {
        letter: 'A letter',
        'words-and-pictures': 'Words and pictures',
        'easy-read': 'Easy to read',
        translated: 'In their own language',
        aloud: 'Read aloud',
        ordinary: 'As it stands',
      },
      'What each person needed to follow it.',
    ),
  },
});
