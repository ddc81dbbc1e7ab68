import { entryType, yesNo } from '../../declare.ts';

export const supervisionAgreement = entryType({
  name: 'supervision-agreement',
  area: 'supervision',
  label: 'Supervision agreement',
  plural: 'Supervision agreements',
  help: 'Worker and supervisor agree how they will work together.',
  about: ['worker'],
  fields: { signed: yesNo('Have both signed?', 'With a day to look at it again.') },
});
