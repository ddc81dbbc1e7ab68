import { entryType, longText, text } from '../../declare.ts';

export const groupSupervision = entryType({
  name: 'group-supervision',
  area: 'supervision',
  label: 'Group supervision',
  plural: 'Group supervision',
  help: 'A team thinks together about a child or a theme.',
  about: ['worker', 'child'],
  fields: {
    theme: text('About what?', 'The question brought to the group.'),
    actions: longText('What came of it?', 'What will be tried.'),
  },
});
