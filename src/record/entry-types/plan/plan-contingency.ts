import { date, entryType, longText } from '../../declare.ts';
import { whichPlan } from '../../fields.ts';

export const planContingency = entryType({
  name: 'plan-contingency',
  area: 'plan',
  label: 'What follows if it does not work',
  plural: 'What follows if it does not work',
  help: 'What happens instead where an outcome does not come about, said beforehand so that nobody is taken by surprise.',
  fields: {
    plan: whichPlan,
    if: longText('If what?', 'What would show that it does not work.', { required: true }),
    instead: longText('Then what?', 'What happens instead, and who sees to it.', { required: true }),
    'by-when': date('By when do we decide?', 'The day by which it is clear whether it works.', { required: true }),
  },
});
