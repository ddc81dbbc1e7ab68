import { entryType } from '../../declare.ts';
import { rationale } from '../../fields.ts';

export const placementWithParentsAgreed = entryType({
  name: 'placement-with-parents-agreed',
  area: 'care',
  label: 'Placement with parents agreed',
  plural: 'Placements with parents agreed',
  help: 'The agency decision maker has agreed that a child in care may live with a parent.',
  significant: true,
  fields: { rationale },
});
