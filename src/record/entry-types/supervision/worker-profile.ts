import { entryType, text } from '../../declare.ts';

export const workerProfile = entryType({
  name: 'worker-profile',
  area: 'supervision',
  label: 'Picture of the worker',
  plural: 'Pictures of workers',
  help: 'A picture and a few words about the worker, to give to children and families they will meet.',
  about: ['worker'],
  fields: { words: text('In a few words', 'Name, what you do, something a child would like to know.') },
});
