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
      'agency-actions': 'Which agencies help, and what ties will last',
      'parents-support': 'Help for parents or carers',
      'what-works': 'What is working and what is not',
      successes: 'Successes to celebrate',
      exit: 'What lasts after the order ends',
      'learning-style': 'How sessions fit the way the young person learns',
      'link-to-assessment': 'How it follows from the assessment: the needs and worries it answers',
      strengths: 'What goes well and can be built on',
      'pro-social-identity': 'Who the young person can become',
      desistance: 'What helps the young person stop',
      context: 'Family, friends, home and neighbourhood',
      'previous-offending': 'Earlier offences',
      'public-protection': 'How others are kept safe',
      'safety-and-wellbeing': 'The young person’s own safety',
      'expected-outcome': 'What each piece of help should bring',
      specialists: 'Which specialists work with the young person, and how it all fits together',
      custody: 'How the work goes on in custody',
    }),
    'targets-met': yesNo('Were the earlier targets met in time?', 'Only for a review. Say which were not, and why.'),
  },
});
