import { entryType } from '../../declare.ts';

export const adoptionOrder = entryType({
  name: 'adoption-order',
  area: 'permanence',
  label: 'Adoption order',
  plural: 'Adoption orders',
  help: 'The court has made the order. The child has a family for life.',
  significant: true,
});
