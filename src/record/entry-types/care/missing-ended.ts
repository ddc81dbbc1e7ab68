import { entryType, text, yesNo } from '../../declare.ts';

export const missingEnded = entryType({
  name: 'missing-ended',
  area: 'care',
  label: 'Found or returned',
  plural: 'Found or returned',
  help: 'The child is back or has been found, and someone has seen that they are safe.',
  significant: true,
  fields: {
    'child-seen': yesNo('Has someone seen the child?', 'Who, when, and how they were.'),
    how: text('How did it end?', 'Came back, was found, and by whom.'),
  },
});
