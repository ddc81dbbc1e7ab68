import { entryType } from '../../declare.ts';
import { rationale, setsOut } from '../../fields.ts';

export const placementWithParentsAgreed = entryType({
  name: 'placement-with-parents-agreed',
  area: 'care',
  label: 'Placement with parents agreed',
  plural: 'Placements with parents agreed',
  help: 'The agency decision maker has agreed that a child in care may live with a parent.',
  significant: true,
  fields: {
    rationale,
    'sets-out': setsOut({
      assessment: 'What the parents can give the child',
      checks: 'Checks on everyone in the home',
      notifications: 'Everyone who must be told',
      plan: 'The plan for living there, and what happens if it fails',
    }),
  },
});
