import { ASSESSMENT_PARTS } from '../../codes/assessment-parts.ts';
import { entryType, yesNo } from '../../declare.ts';
import { setsOut, sharedWith } from '../../fields.ts';

export const adoptionSupportAssessment = entryType({
  name: 'adoption-support-assessment',
  area: 'permanence',
  label: 'Assessment for help after adoption',
  plural: 'Assessments for help after adoption',
  help: 'What this adoptive family needs, each of them, and what would help.',
  significant: true,
  fields: {
    'sets-out': setsOut({
      ...ASSESSMENT_PARTS,
      consent: 'That the family agreed to it',
      'parent-views': 'What the parents think and want',
      'agency-views': 'What each agency knows and thinks',
      'other-childrens-views': 'What other children of the home say, and how they are',
      'each-member': 'Risk and strength for each of the family, new worries too',
      'decisions-explained': 'What was decided along the way, and why',
      recommendation: 'What the worker recommends, and why',
    }),
    'discussed-with-manager': yesNo('Was it talked through with a manager?', 'Findings and recommendation, before it was finished.'),
    'shared-with': sharedWith,
    'comments-invited': yesNo(
      'Did the family have a copy and say what they think of it?',
      'Asked for their comments, which stand beside it.',
    ),
  },
});
