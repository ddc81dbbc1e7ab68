/** How people stand to a child and to one another, and what draws them: one list of each, for the record and for both drawings. */
export const RELATIONS = {
  mother: 'Mother',
  father: 'Father',
  'step-parent': 'Step-parent or partner',
  sibling: 'Brother or sister',
  'half-sibling': 'Half-brother or half-sister',
  'step-sibling': 'Step-brother or step-sister',
  'adoptive-sibling': 'Brother or sister by adoption',
  'foster-sibling': 'Foster brother or foster sister',
  grandparent: 'Grandparent',
  'great-grandparent': 'Great-grandparent',
  'aunt-or-uncle': 'Aunt or uncle',
  cousin: 'Cousin',
  'own-child': 'The young person’s own child',
  partner: 'The young person’s partner',
  'adoptive-parent': 'Adoptive parent',
  'foster-carer': 'Foster carer',
  'special-guardian': 'Special guardian',
  relative: 'Another relative',
  friend: 'Friend of the family',
  peer: 'Friend of the child',
  neighbour: 'Neighbour',
  professional: 'Works with the family',
  other: 'Other',
} as const;

export const NETWORK_KINDS = {
  family: 'Family',
  friend: 'Friend',
  professional: 'Professional',
  'safety-network': 'Safety network',
  peer: 'The child’s own friends',
  worrying: 'Somebody who worries us',
} as const;

/** As a genogram draws people. */
export const DRAWN_SEXES = {
  male: 'Male (drawn as a square)',
  female: 'Female (drawn as a circle)',
  other: 'Neither, or otherwise (drawn as a diamond)',
  unborn: 'Not born yet (drawn as a diamond)',
  unknown: 'Not known (drawn as a diamond)',
} as const;

/** What gives somebody parental responsibility in England. */
export const RESPONSIBILITY_BASES = {
  mother: 'Gave birth to the child',
  married: 'Married to the mother when the child was born, or since',
  'birth-certificate': 'Named when the birth was registered',
  agreement: 'An agreement with the mother, made formally',
  'court-order': 'A court order',
  'child-arrangements': 'A child arrangements order: the child lives with them',
  'special-guardianship': 'A special guardianship order',
  adoption: 'An adoption order',
  'second-female-parent': 'Second female parent',
  'not-known': 'Not seen yet: ask for the paper',
} as const;

/** Who is whose parent, and how. */
export const PARENT_TIES = {
  'birth-parent': 'Birth parent of',
  'adoptive-parent': 'Adoptive parent of',
  'step-parent': 'Step-parent of',
  'foster-parent': 'Foster carer of',
  guardian: 'Guardian of',
} as const;

export const COUPLE_TIES = {
  married: 'Married to, or in a civil partnership with',
  'living-together': 'Living together with',
  'couple-apart': 'Together with, living apart',
  separated: 'Separated from',
  divorced: 'Divorced from',
} as const;

export const SIBLING_TIES = {
  sibling: 'Brother or sister of',
  'half-sibling': 'Half-brother or half-sister of',
  'step-sibling': 'Step-brother or step-sister of',
  'adoptive-sibling': 'Brother or sister by adoption of',
  'foster-sibling': 'Foster brother or foster sister of',
} as const;

export const FEELING_TIES = {
  close: 'Close to',
  distant: 'Distant from',
  hostile: 'In conflict with',
  violent: 'Violent to',
} as const;

export type ParentTie = keyof typeof PARENT_TIES;
export type CoupleTie = keyof typeof COUPLE_TIES;
export type SiblingTie = keyof typeof SIBLING_TIES;
export type FeelingTie = keyof typeof FEELING_TIES;

export const PLACE_KINDS = {
  school: 'School or college',
  club: 'Club or activity',
  faith: 'Place of worship',
  park: 'Park or open ground',
  street: 'Street or estate',
  shop: 'Shop or takeaway',
  transport: 'Bus, train or station',
  address: 'Somebody’s home',
  online: 'Online: a game, an app, a chat',
  service: 'Service or organisation',
  other: 'Somewhere else',
} as const;

export const PLACE_FEELINGS = { safe: 'Safe', mixed: 'Safe at times', worrying: 'Worrying' } as const;

export const TIE_STRENGTHS = { strong: 'Strong', ordinary: 'Ordinary', weak: 'Weak' } as const;

export const TIE_DIRECTIONS = {
  both: 'Both ways',
  'to-child': 'To the child: the child is given',
  'from-child': 'From the child: the child gives',
} as const;
