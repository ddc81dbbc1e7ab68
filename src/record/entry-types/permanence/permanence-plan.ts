import { choice, entryType, yesNo } from '../../declare.ts';
import { rationale, setsOut } from '../../fields.ts';

const PLANS = {
  home: 'Return home',
  'connected-person': 'Relative or friend',
  'special-guardianship': 'Special guardianship',
  'long-term-fostering': 'Long-term fostering',
  adoption: 'Adoption',
  residential: 'Long-term residential care',
  independence: 'Supported move to independence',
  undecided: 'Not yet decided',
};

export const permanencePlan = entryType({
  name: 'permanence-plan',
  area: 'permanence',
  label: 'Permanence plan',
  plural: 'Permanence plans',
  help: 'How this child will have a family for life, and what runs alongside in case the first plan fails.',
  significant: true,
  fields: {
    plan: choice('What is the plan?', PLANS, 'The plan that is worked to now.'),
    'parallel-plan': choice('What is the plan beside it?', PLANS, 'Worked on at the same time, so that no months are lost.'),
    'agreed-at-review': yesNo('Was it agreed at a review?', 'Expected by the second.'),
    rationale,
    'sets-out': setsOut({
      'options-weighed': 'The real options, with what each risks and gains',
      'child-views': 'What the child wants',
      'decisions-explained': 'What the child was told of how it was decided, and why',
      'brothers-and-sisters': 'How brothers and sisters stay in touch where they live apart',
      'what-care-will-be': 'What the child’s care will look like from here',
      'family-carers': 'Relatives and friends who could care for the child, for now or for good',
      'fostering-considered': 'Fostering for good',
      'adoption-considered': 'Adoption',
      'strengths-of-each': 'What speaks for each way',
      'risks-of-each': 'What speaks against each way',
      'theory-and-research': 'Theory and research, and why they matter here',
      'dual-approval-considered': 'Carers approved both to foster and to adopt',
      route: 'The steps by which it will be reached',
      'support-for-child': 'Help the child will need',
      'support-for-carers': 'Help the new family will need',
      'special-guardianship-considered': 'Whether the carers could become special guardians',
      'family-group-conference': 'That the family was offered a family group conference',
      timetable: 'What happens by when',
    }),
  },
});
