import { entryType, yesNo } from '../../declare.ts';

export const lifeStoryBook = entryType({
  name: 'life-story-book',
  area: 'permanence',
  label: 'Life story book',
  plural: 'Life story books',
  help: 'The child’s own book: where they come from, who loved them, why they live where they do.',
  fields: { 'given-to-child': yesNo('Has it been given?', 'To the child, or to the family to keep for them.') },
});
