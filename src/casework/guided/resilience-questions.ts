import type { GuidedQuestion, GuidedThought } from './tools.ts';

export const RESILIENCE = 'resilience-map';

/** The ends of the two lines of the matrix. */
export const MATRIX = ['resilience', 'vulnerability', 'protective-factors', 'adversity'] as const;
/** The six domains in which children find strength. */
export const DOMAINS = [
  'secure-base',
  'education',
  'friendships',
  'talents-and-interests',
  'positive-values',
  'social-competence',
] as const;
/** What the child says of it. */
export const OWN = ['i-have', 'i-am', 'i-can'] as const;

export const RESILIENCE_THOUGHTS: readonly GuidedThought[] = [
  { id: 'inside', heading: 'Within the child', asks: [asked('resilience'), asked('vulnerability'), asked('within')] },
  {
    id: 'outside',
    heading: 'Around the child',
    asks: [asked('protective-factors'), asked('adversity'), asked('around')],
  },
  ...DOMAINS.map((domain) => ({ id: domain, heading: 'Six places where strength grows', asks: [asked(domain)] })),
  { id: 'own', heading: 'What the child says', asks: OWN.map(asked) },
  { id: 'together', heading: 'What it comes to', asks: [asked('analysis'), asked('made-with-family')] },
];

function asked(field: string): GuidedQuestion {
  return { part: 'resilience', type: RESILIENCE, field };
}
