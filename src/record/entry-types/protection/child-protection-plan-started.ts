import { CATEGORIES_OF_ABUSE } from '../../codes/category-of-abuse.ts';
import { choice, entryType } from '../../declare.ts';

export const childProtectionPlanStarted = entryType({
  name: 'child-protection-plan-started',
  area: 'protection',
  label: 'Child protection plan started',
  plural: 'Child protection plans started',
  help: 'The child is made subject to a plan, usually on the day of the conference.',
  significant: true,
  fields: { category: choice('Category', CATEGORIES_OF_ABUSE, 'The main kind of harm the plan answers.') },
});
