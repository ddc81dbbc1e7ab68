import { entryType, yesNo } from '../../declare.ts';

export const carerLearningPlan = entryType({
  name: 'carer-learning-plan',
  area: 'fostering',
  label: 'Carers’ learning plan',
  plural: 'Carers’ learning plans',
  help: 'What these carers want and need to learn, and how they will.',
  about: ['carer-household'],
  fields: { 'made-with-carers': yesNo('Was it made with the carers?', 'With each of them, if there are two.') },
});
