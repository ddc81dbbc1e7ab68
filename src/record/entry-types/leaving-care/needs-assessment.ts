import { entryType, yesNo } from '../../declare.ts';
import { childViews } from '../../fields.ts';

export const needsAssessment = entryType({
  name: 'needs-assessment',
  area: 'leaving-care',
  label: 'Needs assessment',
  plural: 'Needs assessments',
  help: 'What the young person needs to live well as an adult; the pathway plan grows from it.',
  fields: {
    'child-views': childViews,
    'agencies-consulted': yesNo('Did agencies contribute?', 'Health, education, housing and anyone the young person names.'),
  },
});
