/** What the returns ask about a child: sex, ethnicity, disability and why there is no pupil number. */
export const SEXES = { M: 'Male', F: 'Female', U: 'Not known' } as const;

export const ETHNICITIES = {
  WBRI: 'White British',
  WIRI: 'White Irish',
  WIRT: 'Traveller of Irish heritage',
  WOTH: 'Another White background',
  WROM: 'Gypsy or Roma',
  MWBC: 'White and Black Caribbean',
  MWBA: 'White and Black African',
  MWAS: 'White and Asian',
  MOTH: 'Another mixed background',
  AIND: 'Indian',
  APKN: 'Pakistani',
  ABAN: 'Bangladeshi',
  AOTH: 'Another Asian background',
  BCRB: 'Black Caribbean',
  BAFR: 'Black African',
  BOTH: 'Another Black background',
  CHNE: 'Chinese',
  OOTH: 'Another ethnic group',
  REFU: 'Preferred not to say',
  NOBT: 'Not yet asked',
} as const;

export const DISABILITIES = {
  NONE: 'No disability',
  MOB: 'Mobility',
  HAND: 'Hand function',
  PC: 'Personal care',
  INC: 'Incontinence',
  COMM: 'Communication',
  LD: 'Learning',
  HEAR: 'Hearing',
  VIS: 'Vision',
  BEH: 'Behaviour',
  CON: 'Consciousness',
  AUT: 'Autism',
  DDA: 'Another disability',
} as const;

/** Why a child has no unique pupil number; UN6 and UN7 belong to the children in need census alone. */
export const NO_PUPIL_NUMBER_REASONS = {
  UN1: 'Too young for school and not yet given one',
  UN2: 'Never went to a state school in England',
  UN3: 'Educated outside England',
  UN4: 'New to us and not yet known',
  UN5: 'Sources disagree about the number',
  UN6: 'Another reason the census allows',
  UN7: 'Referral closed with no further action',
} as const;
