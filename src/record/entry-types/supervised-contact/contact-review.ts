import { entryType } from '../../declare.ts';
import { attended, childViews, notes } from '../../fields.ts';

export const contactReview = entryType({
  name: 'contact-review',
  area: 'supervised-contact',
  label: 'Family time review',
  plural: 'Family time reviews',
  help: 'Is family time good for the child? Should anything change?',
  about: ['child', 'contact-arrangement'],
  fields: { 'child-views': childViews, attended, notes },
});
