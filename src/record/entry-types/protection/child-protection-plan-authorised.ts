import { entryType } from '../../declare.ts';
import { onBehalfOf, rationale } from '../../fields.ts';

export const childProtectionPlanAuthorised = entryType({
  name: 'child-protection-plan-authorised',
  area: 'protection',
  label: 'Child protection plan agreed by a manager',
  plural: 'Child protection plans agreed by a manager',
  help: 'A manager has read the detailed plan and signed it.',
  fields: { rationale, 'on-behalf-of': onBehalfOf },
});
