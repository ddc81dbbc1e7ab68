import { entryType, text } from '../../declare.ts';

export const schoolStarted = entryType({
  name: 'school-started',
  area: 'care',
  label: 'School started',
  plural: 'Schools started',
  help: 'The child joins a school, nursery or college.',
  fields: {
    name: text('Which school?', 'Its name as the child would say it.'),
    reason: text('Why has it changed?', 'Only for a change of school.'),
  },
});
