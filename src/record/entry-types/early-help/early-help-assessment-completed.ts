import { ASSESSMENT_PARTS } from '../../codes/assessment-parts.ts';
import { ASSESSED } from '../../assessed.ts';
import { entryType, number, yesNo } from '../../declare.ts';
import { setsOut, summary } from '../../fields.ts';

export const earlyHelpAssessmentCompleted = entryType({
  name: 'early-help-assessment-completed',
  area: 'early-help',
  label: 'Early help assessment',
  plural: 'Early help assessments',
  help: 'The assessment is written, with the family, and ready for a manager.',
  broughtUpToDate: true,
  fields: {
    ...ASSESSED,
    'child-seen': yesNo('Was every child seen?', 'Each child in the family, not only the one named first.'),
    'views-of-child': yesNo('Are the child’s views in it?', 'What they said, showed or drew, and what they want.'),
    'views-of-parents': yesNo('Are the parents’ views in it?', 'Both parents, whether or not they live together.'),
    genogram: yesNo('Is there a genogram?', 'Drawn with the family; who is who, and who helps.'),
    'tools-used': number('How many tools were used?', 'Outcome stars, scaling, three houses and the like.', { min: 0, max: 50 }),
    summary,
    'sets-out': setsOut({
      needs: 'What the child needs',
      'parenting-capacity': ASSESSMENT_PARTS['parenting-capacity'],
      'family-and-environment': 'Family, home, money and community around the child',
      strengths: ASSESSMENT_PARTS.strengths,
      worries: 'What we are worried about',
      analysis: ASSESSMENT_PARTS.analysis,
      'agency-views': 'What each agency knows and thinks',
      'family-star': 'A star or scale filled in with the family',
      'lived-experience': 'What life is like for the child',
      'whole-family': 'Everyone in the family, those who live elsewhere too',
    }),
  },
});
