/** The category of a child protection plan: the codes of the children in need census. */
export const CATEGORIES_OF_ABUSE = {
  NEG: 'Neglect',
  PHY: 'Physical abuse',
  SAB: 'Sexual abuse',
  EMO: 'Emotional abuse',
  MUL: 'More than one category',
} as const;
