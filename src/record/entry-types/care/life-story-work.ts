import { entryType, yesNo } from '../../declare.ts';
import { notes } from '../../fields.ts';

export const lifeStoryWork = entryType({
  name: 'life-story-work',
  area: 'care',
  label: 'Life story work',
  plural: 'Life story work',
  help: 'Helping a child to understand where they come from and why they live where they do.',
  fields: {
    notes,
    'child-chose-how': yesNo('Did the child choose how it is told?', 'A book, a film, a box, a map: in the way that suits them.'),
    'parents-part': yesNo(
      'Did parents or others from the child’s past have a part?',
      'Their words, photographs and memories, in person or sent.',
    ),
  },
});
