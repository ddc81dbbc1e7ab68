import { choice, entryType, yesNo } from '../../declare.ts';
import { rationale } from '../../fields.ts';

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
  },
});
