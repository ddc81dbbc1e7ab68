import { date, entryType, longText, standard } from '../../declare.ts';

export const extensionAgreed = entryType({
  name: 'extension-agreed',
  area: 'record',
  label: 'Extension agreed',
  plural: 'Extensions agreed',
  help: 'More time is agreed for one thing that is due.',
  fields: {
    standard: standard('For which expectation?', 'The standard whose date moves.', { required: true }),
    due: date('New date', 'The day by which it will now be done.', { required: true }),
    reason: longText('Why?', 'What is gained for the child by waiting.'),
  },
});
