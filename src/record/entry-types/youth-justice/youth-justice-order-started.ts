import { ATTENDEES } from '../../codes/people.ts';
import { covered } from '../../fields.ts';
import { choices, date, entryType, text } from '../../declare.ts';

export const youthJusticeOrderStarted = entryType({
  name: 'youth-justice-order-started',
  area: 'youth-justice',
  label: 'Youth justice order started',
  plural: 'Youth justice orders started',
  help: 'A court order or out-of-court disposal begins.',
  significant: true,
  fields: {
    order: text('Which order?', 'As the court or panel made it.'),
    until: date('Until', 'The last day, if known.'),
    covered: covered({
      'who-we-are': 'What the worker will do',
      requirements: 'What the order asks',
      breach: 'What happens if it is broken',
      understood: 'That child and family could say it back',
      'safe-place': 'That this is somewhere to say what they think and feel',
      'limits-of-confidentiality': 'What could not be kept private, and why',
    }),
    told: choices('Who was told of the outcome?', ATTENDEES, 'Parents or carers, and everyone who works with the young person.'),
  },
});
