import { ASSESSMENT_PARTS } from '../../codes/assessment-parts.ts';
import { ASSESSED } from '../../assessed.ts';
import { entryType, yesNo } from '../../declare.ts';
import { childViews, setsOut } from '../../fields.ts';

const SETS_OUT = {
  ...ASSESSMENT_PARTS,
  communication: 'How they communicate, and what helps',
  'way-of-working': 'How help is fitted to what the young person expects and can take in',
};

export const needsAssessment = entryType({
  name: 'needs-assessment',
  area: 'leaving-care',
  label: 'Needs assessment',
  plural: 'Needs assessments',
  help: 'What the young person needs to live well as an adult; the pathway plan grows from it.',
  broughtUpToDate: true,
  fields: {
    ...ASSESSED,
    'child-views': childViews,
    'sets-out': setsOut(SETS_OUT),
    'agencies-consulted': yesNo('Did agencies contribute?', 'Health, education, housing and anyone the young person names.'),
  },
});
