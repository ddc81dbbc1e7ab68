import { entryType, text, yesNo } from '../../declare.ts';

export const trainingCompleted = entryType({
  name: 'training-completed',
  area: 'supervision',
  label: 'Training completed',
  plural: 'Training completed',
  help: 'The worker finished a course or other learning.',
  about: ['worker'],
  fields: { what: text('What?', 'Course or topic.'), mandatory: yesNo('Is it required?', 'On the council’s list for this role.') },
});
