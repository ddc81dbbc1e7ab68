/** Why a child is in need: the codes that the children in need census and the looked after return share. */
export const CATEGORIES_OF_NEED = {
  N1: 'Abuse, neglect or exploitation',
  N2: 'The child’s disability',
  N3: 'A parent’s illness or disability',
  N4: 'Family in acute stress',
  N5: 'Family dysfunction',
  N6: 'Socially unacceptable behaviour',
  N7: 'Low income',
  N8: 'Absent parenting',
} as const;

/** The same as a referral's primary need, with the two codes only the census has. */
export const PRIMARY_NEEDS = {
  ...CATEGORIES_OF_NEED,
  N9: 'Not a child in need',
  N0: 'Not stated',
} as const;
