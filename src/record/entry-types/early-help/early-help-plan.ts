import { entryType } from '../../declare.ts';
import { contingency, madeWithFamily, sharedWith } from '../../fields.ts';

export const earlyHelpPlan = entryType({
  name: 'early-help-plan',
  area: 'early-help',
  label: 'Early help plan',
  plural: 'Early help plans',
  help: 'What everyone will do, by when, and how the family will know it has worked.',
  fields: { 'made-with-family': madeWithFamily, 'shared-with': sharedWith, contingency },
});
