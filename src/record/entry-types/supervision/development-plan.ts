import { entryType, yesNo } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

export const developmentPlan = entryType({
  name: 'development-plan',
  area: 'supervision',
  label: 'Professional development plan',
  plural: 'Professional development plans',
  help: 'What the worker will learn next, agreed with their manager.',
  about: ['worker'],
  fields: {
    agreed: yesNo('Have worker and manager both agreed it?', 'It is the worker’s plan first.'),
    'sets-out': setsOut({ goals: 'What will be learned', steps: 'How and by when', help: 'Who helps, and with what' }),
  },
});
