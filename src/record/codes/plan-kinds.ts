/** Every kind of plan a child may have, by the words people use for it. */
export const PLAN_KINDS = {
  'early-help': 'Early help plan',
  'child-in-need': 'Child in need plan',
  'child-protection': 'Child protection plan',
  care: 'Care plan',
  placement: 'Placement plan',
  permanence: 'Permanence plan',
  pathway: 'Pathway plan',
  'pre-proceedings': 'Pre-proceedings plan',
  safety: 'Safety plan',
  'risk-outside-the-home': 'Plan for risk outside the home',
  'private-fostering': 'Private fostering plan',
} as const;
