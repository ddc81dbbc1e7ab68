import { entryType, yesNo } from '../../declare.ts';

export const prospectiveCarerAssessmentShared = entryType({
  name: 'prospective-carer-assessment-shared',
  area: 'fostering',
  label: 'Assessment shared with prospective carers',
  plural: 'Assessments shared with prospective carers',
  help: 'They have read what was written about them and can say what they think of it.',
  about: ['prospective-carer'],
  fields: {
    'copy-given': yesNo('Do they have a copy?', 'The whole of it, save what others told us in confidence.'),
    'outcome-explained': yesNo('Was the outcome explained?', 'And what happens next.'),
    'comments-invited': yesNo('Were they asked for their comments?', 'What they say becomes part of it.'),
  },
});
