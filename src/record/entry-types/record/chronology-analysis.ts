import { date, entryType, longText } from '../../declare.ts';

export const chronologyAnalysis = entryType({
  name: 'chronology-analysis',
  area: 'record',
  label: 'Pattern over a period',
  plural: 'Patterns over a period',
  help: 'What several events come to when they are read together.',
  fields: {
    from: date('From', 'The first day you looked at.', { required: true }),
    to: date('To', 'The last day you looked at.', { required: true }),
    pattern: longText('What pattern do you see?', 'What comes again, what comes before it, what has held it off.', { required: true }),
    meaning: longText('What do these events mean together for the child?', 'Life as the child has lived it over that time.'),
    follows: longText('What follows from it?', 'For the plan, for what you watch for, for whom you ask.'),
  },
});
