import { entryType } from '../../declare.ts';

export const adoptionLinked = entryType({
  name: 'adoption-linked',
  area: 'permanence',
  label: 'Adoptive family linked',
  plural: 'Adoptive families linked',
  help: 'A family that may be right for the child has been found; matching begins.',
});
