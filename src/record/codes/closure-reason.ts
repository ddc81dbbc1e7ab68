/** Why work with a child in need closed: the codes of the children in need census. */
export const CLOSURE_REASONS = {
  RC1: 'Adopted',
  RC2: 'Died',
  RC3: 'Child arrangements order',
  RC4: 'Special guardianship order',
  RC5: 'Moved to another council’s services',
  RC6: 'Moved to adult social care',
  RC7: 'No longer in need, or another reason',
  RC8: 'Closed after assessment with no further action',
  RC9: 'Closed after assessment and referred to early help',
} as const;
