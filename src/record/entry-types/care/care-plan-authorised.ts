import { entryType } from '../../declare.ts';
import { onBehalfOf, rationale } from '../../fields.ts';

export const carePlanAuthorised = entryType({
  name: 'care-plan-authorised',
  area: 'care',
  label: 'Care plan agreed by a manager',
  plural: 'Care plans agreed by a manager',
  help: 'A manager has read the care plan and agrees it.',
  fields: { rationale, 'on-behalf-of': onBehalfOf },
});
