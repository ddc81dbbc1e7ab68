/** Why an episode of care began: the codes of the looked after return. */
export const REASONS_FOR_NEW_EPISODE = {
  S: 'Started to be looked after',
  L: 'Legal status changed',
  P: 'Placement and carer changed',
  T: 'Placement changed, same carer',
  B: 'Legal status, placement and carer changed',
  U: 'Legal status and placement changed, same carer',
} as const;

/** Why a period of care ended. */
export const REASONS_CARE_ENDED = {
  E11: 'Adopted, unopposed',
  E12: 'Adopted, consent dispensed with',
  E2: 'Died',
  E3: 'Another council took over care',
  E4A: 'Went home as planned',
  E4B: 'Went home, not as planned',
  E13: 'Went to live with family or others without parental responsibility',
  E41: 'Child arrangements order',
  E43: 'Special guardianship order, former foster carer (until 2018)',
  E44: 'Special guardianship order, someone else (until 2018)',
  E45: 'Special guardianship order, relative or friend who fostered',
  E46: 'Special guardianship order, other former foster carer',
  E47: 'Special guardianship order, relative or friend who did not foster',
  E48: 'Special guardianship order, someone else',
  E5: 'Moved to independent living with formal support',
  E6: 'Moved to independent living without formal support',
  E7: 'Moved to adult residential care',
  E9: 'Sentenced to custody',
  E14: 'Remand ended',
  E15: 'Age assessment found 18 or over',
  E16: 'Moved abroad',
  E17: 'Turned 18 and stayed with carers',
  E8: 'Another reason',
} as const;

/** Why an episode of care ended: care itself ended, or another episode began the same day. */
export const REASONS_EPISODE_ENDED = { X1: 'Another episode began the same day', ...REASONS_CARE_ENDED } as const;

/** Why a placement ended while care went on. */
export const REASONS_PLACEMENT_CHANGED = {
  CARPL: 'Planned move in the care plan',
  CLOSE: 'Carer resigned or home closed',
  ALLEG: 'Allegation under enquiry',
  STAND: 'Concern about standards of care',
  CUSTOD: 'Admitted to custody',
  APPRR: 'Approval or registration removed',
  CREQB: 'Carer asked, because of the child’s behaviour',
  CREQO: 'Carer asked, for another reason',
  CHILD: 'Child asked',
  LAREQ: 'Council asked',
  PLACE: 'Only the status of the placement changed',
  OTHER: 'Another reason',
} as const;
