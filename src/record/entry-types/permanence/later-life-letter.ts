import { date, entryType, yesNo } from '../../declare.ts';

export const laterLifeLetter = entryType({
  name: 'later-life-letter',
  area: 'permanence',
  label: 'Later life letter',
  plural: 'Later life letters',
  help: 'A letter for the child to read when older, from the worker who knew them.',
  fields: {
    'given-on': date('Given on', 'The day it went to the family to keep.'),
    'written-with-parents': yesNo('Did the parents help to write it?', 'Their own account, where they are willing.'),
  },
});
