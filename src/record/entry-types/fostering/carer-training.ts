import { entryType, text, yesNo } from '../../declare.ts';

export const carerTraining = entryType({
  name: 'carer-training',
  area: 'fostering',
  label: 'Carer training',
  plural: 'Carer training',
  help: 'Learning completed, or a learning plan agreed.',
  about: ['carer-household'],
  fields: {
    what: text('What?', 'The course, standard or plan.'),
    'standards-completed': yesNo('Were the training standards completed?', 'The national standards for foster carers.'),
  },
});
