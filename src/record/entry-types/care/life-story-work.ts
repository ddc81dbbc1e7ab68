import { entryType } from '../../declare.ts';
import { notes } from '../../fields.ts';

export const lifeStoryWork = entryType({
  name: 'life-story-work',
  area: 'care',
  label: 'Life story work',
  plural: 'Life story work',
  help: 'Helping a child to understand where they come from and why they live where they do.',
  fields: { notes },
});
