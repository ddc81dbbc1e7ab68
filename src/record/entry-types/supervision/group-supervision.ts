import { entryType, longText, text } from '../../declare.ts';
import { covered } from '../../fields.ts';

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
    covered: covered({
      bias: 'Our own bias',
      'new-thinking': 'Another way to see it',
      'next-steps': 'What will be tried',
      'lived-experience': 'What life is like for the child',
      'signs-of-safety': 'Worries, strengths, scaling and next steps, side by side',
    }),
  },
});
