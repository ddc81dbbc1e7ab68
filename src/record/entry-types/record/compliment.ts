import { entryType, longText } from '../../declare.ts';

export const compliment = entryType({
  name: 'compliment',
  area: 'record',
  label: 'Compliment',
  plural: 'Compliments',
  help: 'A child, family or partner says what helped.',
  fields: { words: longText('What did they say?', 'In their words.') },
});
