import { entryType, longText, standard } from '../../declare.ts';

export const exceptionRecorded = entryType({
  name: 'exception-recorded',
  area: 'record',
  label: 'Exception recorded',
  plural: 'Exceptions recorded',
  help: 'Something due will not be done, for a reason worth keeping.',
  fields: {
    standard: standard('For which expectation?', 'The standard that will not be met this time.', { required: true }),
    reason: longText('Why?', 'A reasoned departure is good practice. Say what was done instead.', { required: true }),
  },
});
