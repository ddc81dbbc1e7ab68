import { entryType, longText, yesNo } from '../../declare.ts';

export const personalSupervision = entryType({
  name: 'personal-supervision',
  area: 'supervision',
  label: 'Personal supervision',
  plural: 'Personal supervision',
  help: 'The worker’s own supervision: wellbeing, workload, learning.',
  about: ['worker'],
  fields: {
    reflective: yesNo('Was it reflective?', 'More than a list of tasks.'),
    actions: longText('What was agreed?', 'On both sides.'),
    'caseload-discussed': yesNo('Was workload talked about?', 'Numbers, weight and what could give.'),
  },
});
