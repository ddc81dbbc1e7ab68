import { CATEGORIES_OF_ABUSE } from '../../codes/category-of-abuse.ts';
import { choice, entryType } from '../../declare.ts';

export const categoryChanged = entryType({
  name: 'category-changed',
  area: 'protection',
  label: 'Category changed',
  plural: 'Categories changed',
  help: 'A conference changes the category under which the plan is held.',
  significant: true,
  fields: { category: choice('Category', CATEGORIES_OF_ABUSE, 'The category from this day.') },
});
