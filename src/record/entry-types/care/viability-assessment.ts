import { choice, entryType, yesNo } from '../../declare.ts';
import { setsOut, summary } from '../../fields.ts';

export const viabilityAssessment = entryType({
  name: 'viability-assessment',
  area: 'care',
  label: 'Viability assessment',
  plural: 'Viability assessments',
  help: 'A first look at whether a relative or friend could care for the child, before the full assessment.',
  broughtUpToDate: true,
  fields: {
    outcome: choice(
      'Could they care for the child?',
      { viable: 'Yes, go on to a full assessment', 'not-viable': 'No' },
      'What the first look found.',
    ),
    'asked-for-full-assessment': yesNo(
      'Has the full assessment been asked for?',
      'The fostering team is asked to assess the relative or friend in full.',
    ),
    summary,
    'sets-out': setsOut({
      'child-views': 'What the child thinks, wants and feels',
      relationship: 'The tie between child and carer, and how good it is',
      'home-visited': 'What a visit to the home showed',
      household: 'Who lives there, and how they are together',
      'household-views': 'What each of them thinks of it',
      'young-people-there': 'Other children there: their past, their lives and their views',
      'refusal-weighed': 'What if the carer is not approved in the end',
      'short-term-alternative': 'Whether approved carers for a while would be better',
      'policy-points': 'Everything that the policy on relatives and friends asks to be weighed',
    }),
  },
});
