import { entryType } from '../../declare.ts';
import { attended, notes } from '../../fields.ts';

export const familyFindingVisit = entryType({
  name: 'family-finding-visit',
  area: 'permanence',
  label: 'Visit to a possible family',
  plural: 'Visits to possible families',
  help: 'A family that may be right for this child was visited, before any match.',
  fields: { attended, notes },
});
