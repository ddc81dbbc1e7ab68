import { entryType, yesNo } from '../../declare.ts';
import { setsOut } from '../../fields.ts';

export const supervisionAgreement = entryType({
  name: 'supervision-agreement',
  area: 'supervision',
  label: 'Supervision agreement',
  plural: 'Supervision agreements',
  help: 'Worker and supervisor agree how they will work together.',
  about: ['worker'],
  fields: {
    signed: yesNo('Have both signed?', 'With a day to look at it again.'),
    'sets-out': setsOut({
      'expectations-of-supervision': 'What each can expect of supervision',
      'expected-practice': 'The practice that is expected',
      'how-often': 'How often it is held',
      'fits-experience': 'Why that suits the worker’s experience and work',
      'where-records-are-kept': 'Where its records are kept',
    }),
  },
});
