import { entryType, longText, yesNo } from '../../declare.ts';
import { sharedOn, sharedWith } from '../../fields.ts';

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
  },
});
