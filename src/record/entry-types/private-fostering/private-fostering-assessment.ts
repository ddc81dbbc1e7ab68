import { entryType, yesNo } from '../../declare.ts';
import { summary } from '../../fields.ts';

export const privateFosteringAssessment = entryType({
  name: 'private-fostering-assessment',
  area: 'private-fostering',
  label: 'Private fostering assessment',
  plural: 'Private fostering assessments',
  help: 'Is the arrangement right for the child: the home, the people, the child’s own wish?',
  fields: {
    'child-seen-alone': yesNo('Was the child seen alone?', 'If not, say why.'),
    'household-seen': yesNo('Was everyone in the home met?', 'Adults and children.'),
    'parents-spoken-to': yesNo('Have you spoken with the parents?', 'By telephone or video where they are abroad.'),
    summary,
  },
});
