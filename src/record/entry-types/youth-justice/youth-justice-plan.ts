import { entryType, yesNo } from '../../declare.ts';
import { madeWithFamily, setsOut } from '../../fields.ts';

export const youthJusticePlan = entryType({
  name: 'youth-justice-plan',
  area: 'youth-justice',
  label: 'Youth justice plan',
  plural: 'Youth justice plans',
  help: 'What the young person will do and be helped with while the order lasts.',
  fields: {
    'made-with-family': madeWithFamily,
    reviewed: yesNo('Is it a review?', 'Yes where an earlier plan was looked at again.'),
    'sets-out': setsOut({
      goals: 'Targets the young person helped to set',
      'by-when': 'By when',
      interventions: 'What will be done',
      victims: 'What the young person will come to understand of those harmed',
      repair: 'How harm may be repaired',
      'other-agencies': 'Which agencies help, and what ties will last',
      'parents-support': 'Help for parents or carers',
      'what-works': 'What is working and what is not',
      successes: 'Successes to celebrate',
      exit: 'What lasts after the order ends',
      'learning-style': 'How sessions fit the way the young person learns',
    }),
    'targets-met': yesNo('Were the earlier targets met in time?', 'Only for a review. Say which were not, and why.'),
  },
});
