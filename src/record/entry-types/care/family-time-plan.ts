import { entryType, yesNo } from '../../declare.ts';
import { childViews, setsOut, sharedWith } from '../../fields.ts';

export const familyTimePlan = entryType({
  name: 'family-time-plan',
  area: 'care',
  label: 'Family time plan',
  plural: 'Family time plans',
  help: 'Who the child sees, how often, where and with what support.',
  fields: {
    'child-views': childViews,
    'shared-with': sharedWith,
    reviewed: yesNo('Is it a review of an earlier plan?', 'Yes where arrangements were looked at again.'),
    'sets-out': setsOut({
      safety: 'Whether it is safe, as the child and the person see it',
      support: 'What support or supervision is needed',
      'assessed-with-person': 'What the person who comes said when asked',
      who: 'Everyone the child sees',
      'how-often': 'How often',
      'family-time-place': 'Where, and why that is good for the child',
    }),
  },
});
