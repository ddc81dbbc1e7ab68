import { entryType } from '../../declare.ts';
import { sharedWith } from '../../fields.ts';

export const healthPlan = entryType({
  name: 'health-plan',
  area: 'care',
  label: 'Health plan',
  plural: 'Health plans',
  help: 'What this child needs to be well: body, mind, teeth, eyes, sleep.',
  fields: { 'shared-with': sharedWith },
});
