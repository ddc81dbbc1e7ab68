import { entryType } from '../../declare.ts';
import { attended, attendedByName, chairedBy, childViews, notes } from '../../fields.ts';

export const adoptionReview = entryType({
  name: 'adoption-review',
  area: 'permanence',
  label: 'Adoption review',
  plural: 'Adoption reviews',
  help: 'How is the child settling with their new family, and is it time to apply?',
  fields: { 'chaired-by': chairedBy, attended, 'attended-by-name': attendedByName, 'child-views': childViews, notes },
});
