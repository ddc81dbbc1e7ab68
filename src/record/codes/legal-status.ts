/** The legal basis on which a child is looked after: the codes of the looked after return. */
export const LEGAL_STATUSES = {
  C1: 'Interim care order',
  C2: 'Full care order',
  D1: 'Freeing order',
  E1: 'Placement order',
  V2: 'Accommodated under section 20',
  V3: 'Short breaks, each stay recorded',
  V4: 'Short breaks, agreement recorded',
  L1: 'Police protection, in council accommodation',
  L2: 'Emergency protection order',
  L3: 'Child assessment order, in council accommodation',
  J1: 'Remanded to council accommodation or youth detention',
  J2: 'Detained under police powers, in council accommodation',
  J3: 'Youth rehabilitation order with a residence requirement',
} as const;
