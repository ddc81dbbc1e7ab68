/** Where a care leaver stands: the codes of the looked after return, and the words of the law for status. */
export const LEAVING_CARE_STATUSES = {
  eligible: 'Eligible: 16 or 17 and looked after',
  relevant: 'Relevant: 16 or 17 and no longer looked after',
  'former-relevant': 'Former relevant: 18 to 25',
  qualifying: 'Qualifying: in care for a shorter time after 16',
} as const;

export const IN_TOUCH = {
  YES: 'In touch',
  NO: 'Not in touch',
  DIED: 'Died',
  REFU: 'Does not want to be in touch',
  NREQ: 'No longer needs our help',
  RHOM: 'Returned home for six months or more',
} as const;

export const ACTIVITIES = {
  F1: 'Higher education, full time',
  P1: 'Higher education, part time',
  F2: 'Other education, full time',
  P2: 'Other education, part time',
  F3: 'Training or work, full time (until 2018)',
  P3: 'Training or work, part time (until 2018)',
  F4: 'Apprenticeship, full time',
  P4: 'Apprenticeship, part time',
  F5: 'Training or work, full time',
  P5: 'Training or work, part time',
  G4: 'Not in education, work or training: illness or disability',
  G5: 'Not in education, work or training: other reason',
  G6: 'Not in education, work or training: pregnancy or parenting',
} as const;

/** The return writes these with 1 after them where suitable, and 2 where not. */
export const ACCOMMODATION = {
  B: 'With parents or relatives',
  C: 'Residential care or hospital',
  D: 'Semi-independent accommodation',
  E: 'Supported lodgings',
  G: 'Abroad',
  H: 'Deported',
  K: 'Ordinary lodgings',
  R: 'Not known',
  S: 'No fixed home',
  T: 'Foyer or similar',
  U: 'Independent living',
  V: 'Emergency accommodation',
  W: 'Bed and breakfast',
  X: 'Custody',
  Y: 'Other',
  Z: 'With former foster carers',
} as const;
