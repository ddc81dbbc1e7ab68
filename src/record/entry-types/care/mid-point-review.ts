import { entryType, yesNo } from '../../declare.ts';
import { covered, notes } from '../../fields.ts';

export const midPointReview = entryType({
  name: 'mid-point-review',
  area: 'care',
  label: 'Mid-point review',
  plural: 'Mid-point reviews',
  help: 'Between reviews the reviewing officer checks that decisions are being carried out.',
  fields: {
    'child-contacted': yesNo('Was the child in touch?', 'By visit, call or message, in the way they like.'),
    concern: yesNo('Is there drift or concern?', 'If so, say what was raised and with whom.'),
    'brought-forward': yesNo('Is the next review brought forward?', 'Where something important has changed.'),
    notes,
    covered: covered({
      'plan-still-fits': 'Whether the plan still fits the child',
      'decisions-carried-out': 'How far the last review’s decisions are carried out',
      needs: 'What the child needs now',
      drift: 'Drift and delay',
      worries: 'What we are worried about',
    }),
  },
});
