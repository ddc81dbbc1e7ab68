import { entryType } from '../../declare.ts';

export const closerSupervisionEnded = entryType({
  name: 'closer-supervision-ended',
  area: 'supervision',
  label: 'Closer supervision ended',
  plural: 'Closer supervision ended',
  help: 'The usual round of supervision begins again.',
  about: ['worker'],
});
