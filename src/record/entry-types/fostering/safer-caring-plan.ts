import { setsOut } from '../../fields.ts';
import { entryType } from '../../declare.ts';

export const saferCaringPlan = entryType({
  name: 'safer-caring-plan',
  area: 'fostering',
  label: 'Safer caring plan',
  plural: 'Safer caring plans',
  help: 'How this household keeps everyone safe with this child in it.',
  about: ['carer-household', 'child'],
  fields: {
    'sets-out': setsOut({
      needs: 'What the child needs',
      'child-views': 'What the child thinks, wants and feels',
      'each-child-placed': 'Every child placed in the home',
      'house-rules': 'How everyone in the home stays safe',
    }),
  },
});
