import { entryType } from '../../declare.ts';
import { onBehalfOf, rationale } from '../../fields.ts';

export const childInNeedPlanAuthorised = entryType({
  name: 'child-in-need-plan-authorised',
  area: 'child-in-need',
  label: 'Child in need plan agreed by a manager',
  plural: 'Child in need plans agreed by a manager',
  help: 'A manager has read the plan and signed it.',
  fields: { rationale, 'on-behalf-of': onBehalfOf },
});
