import { entryType } from '../../declare.ts';
import { reason } from '../../fields.ts';

export const employmentEnded = entryType({
  name: 'employment-ended',
  area: 'supervision',
  label: 'Employment ended',
  plural: 'Employments ended',
  help: 'The worker leaves.',
  about: ['worker'],
  fields: { reason },
});
