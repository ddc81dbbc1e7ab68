import { choice, entryType, longText, yesNo } from '../../declare.ts';
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
    'shared-with-parents': choice(
      'Were the parents told?',
      { told: 'Yes', 'not-safe': 'No: it would not be safe', 'not-right': 'No: the child asked us not to, or it is not theirs to know' },
      'What the child wanted them to hear.',
    ),
    analysis: longText('What do you make of it?', 'What it tells us about the child’s life, and what it changes.'),
  },
});
