import { entryType } from '../../declare.ts';
import { attended, attendedByName, chairedBy, childViews, notes } from '../../fields.ts';

export const privateFosteringReview = entryType({
  name: 'private-fostering-review',
  area: 'private-fostering',
  label: 'Private fostering review',
  plural: 'Private fostering reviews',
  help: 'The arrangement is looked at again.',
  fields: { attended, 'attended-by-name': attendedByName, 'chaired-by': chairedBy, 'child-views': childViews, notes },
});
