import { entryType } from '../../declare.ts';

export const saferCaringPlan = entryType({
  name: 'safer-caring-plan',
  area: 'fostering',
  label: 'Safer caring plan',
  plural: 'Safer caring plans',
  help: 'How this household keeps everyone safe with this child in it.',
  about: ['carer-household', 'child'],
});
