import { entryType, yesNo } from '../../declare.ts';
import { madeWithFamily } from '../../fields.ts';

export const youthJusticePlan = entryType({
  name: 'youth-justice-plan',
  area: 'youth-justice',
  label: 'Youth justice plan',
  plural: 'Youth justice plans',
  help: 'What the young person will do and be helped with while the order lasts.',
  fields: { 'made-with-family': madeWithFamily, reviewed: yesNo('Is it a review?', 'Yes where an earlier plan was looked at again.') },
});
