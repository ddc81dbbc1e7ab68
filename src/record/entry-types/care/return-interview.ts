import { entryType, longText, yesNo } from '../../declare.ts';
import { sharedWith } from '../../fields.ts';

export const returnInterview = entryType({
  name: 'return-interview',
  area: 'care',
  label: 'Return interview',
  plural: 'Return interviews',
  help: 'Why did they go, where were they, were they hurt, and what would help them stay?',
  fields: {
    'by-independent-person': yesNo('Was it by someone independent?', 'Not their carer or social worker, unless the child asked for them.'),
    words: longText('What did the child say?', 'In their words; say what may be shared.'),
    'shared-with': sharedWith,
  },
});
