import { entryType, text, yesNo } from '../../declare.ts';

export const interpreterUsed = entryType({
  name: 'interpreter-used',
  area: 'record',
  label: 'Interpreter used',
  plural: 'Interpreters used',
  help: 'An interpreter, signer or communication aid was used. Children never interpret for their family.',
  fields: {
    language: text('Which language or aid?', 'As the person prefers it.'),
    'suits-the-person': yesNo('Were they the right person?', 'Gender, dialect and politics can shut a mouth: ask before you book.'),
    interpreter: text('Who?', 'The name of the interpreter or specialist worker.'),
    agency: text('From which agency?', 'So that the same person can be asked for again.'),
    'was-a-child': yesNo('Was it a child of the family?', 'It should never be.'),
  },
});
