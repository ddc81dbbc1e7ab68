/** The codes of the looked after return about adoption and earlier permanence. */
export const REASONS_NO_LONGER_FOR_ADOPTION = {
  RD1: 'The child’s needs changed',
  RD2: 'The court made no placement order',
  RD3: 'No adoptive family was found',
  RD4: 'Another reason',
} as const;

export const ADOPTERS_SEX = {
  M1: 'One man',
  F1: 'One woman',
  MM: 'Two men',
  FF: 'Two women',
  MF: 'A man and a woman',
} as const;

export const ADOPTERS_LEGAL_STATUS = {
  L0: 'Single adopter',
  L11: 'Married, different sex',
  L12: 'Married, same sex',
  L2: 'Civil partners',
  L3: 'Unmarried, different sex',
  L4: 'Unmarried, same sex',
} as const;

export const PREVIOUS_PERMANENCE = {
  P1: 'Adoption',
  P2: 'Special guardianship order',
  P3: 'Child arrangements order or residence order',
  P4: 'Not known',
  Z1: 'None before',
} as const;
