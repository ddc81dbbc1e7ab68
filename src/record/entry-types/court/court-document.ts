import { choice, entryType, text } from '../../declare.ts';

const KINDS = {
  order: 'Order',
  statement: 'Statement',
  assessment: 'Assessment',
  'third-party': 'From someone else',
  other: 'Another document',
};

export const courtDocument = entryType({
  name: 'court-document',
  area: 'court',
  label: 'Court document',
  plural: 'Court documents',
  help: 'A document of the proceedings is put on the child’s record. The day it happened is the day we had it.',
  fields: {
    kind: choice('What kind?', KINDS, 'From someone else: a guardian’s report, a test result.'),
    what: text('What is it?', 'Its title, as on the front.'),
  },
});
