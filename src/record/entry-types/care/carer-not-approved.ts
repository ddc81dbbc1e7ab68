import { entryType, role, yesNo } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const carerNotApproved = entryType({
  name: 'carer-not-approved',
  area: 'care',
  label: 'Connected carer not approved',
  plural: 'Connected carers not approved',
  help: 'A relative or friend who looks after the child, or was to, is not approved as their carer.',
  significant: true,
  fields: {
    'child-stays': yesNo('Does the child stay there all the same?', 'Only where it is safe there and the child’s needs are met.'),
    'agreed-by': role('Who agreed that the child stays?', 'The role of the person who decided; leave empty where the child moves.'),
    rationale,
  },
});
