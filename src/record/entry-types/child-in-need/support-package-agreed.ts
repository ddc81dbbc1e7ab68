import { entryType, yesNo } from '../../declare.ts';
import { madeWithFamily, rationale } from '../../fields.ts';

export const supportPackageAgreed = entryType({
  name: 'support-package-agreed',
  area: 'child-in-need',
  label: 'Support package agreed',
  plural: 'Support packages agreed',
  help: 'The help a disabled child and the family will have: short breaks, direct payments, care at home.',
  fields: {
    'made-with-family': madeWithFamily,
    'panel-decided': yesNo('Was it put to the panel?', 'The panel that agrees support of this kind.'),
    'finance-told': yesNo('Has the finance team been told?', 'So that nobody waits to be paid.'),
    rationale,
  },
});
