import { PLAN_PARTS } from '../../codes/plan-parts.ts';
import { choice, entryType, yesNo } from '../../declare.ts';
import { madeWithFamily, setsOut } from '../../fields.ts';

const KINDS = {
  standard: 'Child in need',
  'disabled-children': 'Disabled child',
  'safeguarding-disabled': 'Disabled child with a safeguarding need',
  'short-breaks': 'Short breaks',
  'short-breaks-section-2': 'Short breaks under section 2 of the 1970 Act',
  'overnight-short-breaks': 'Overnight short breaks',
  'family-support': 'Family support',
  'risk-outside-the-home': 'Risk outside the home',
};

export const childInNeedPlanStarted = entryType({
  name: 'child-in-need-plan-started',
  area: 'child-in-need',
  label: 'Child in need plan started',
  plural: 'Child in need plans started',
  help: 'A plan under section 17 begins.',
  significant: true,
  fields: {
    kind: choice('What kind of plan?', KINDS, 'Visits and reviews follow from the kind.'),
    'shared-with-family': yesNo('Has the family been given it?', 'In the language and form they need.'),
    'made-with-family': madeWithFamily,
    'sets-out': setsOut(PLAN_PARTS),
  },
});
