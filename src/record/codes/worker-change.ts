/** Why a child's social worker changed: the codes of the looked after return. */
export const REASONS_WORKER_CHANGED = {
  MANAGE: 'Caseloads evened out',
  FCONTA: 'First contact or re-referral',
  LEFTRL: 'Worker left the role',
  ORGRST: 'Services reorganised',
  TSPROC: 'Usual transfer between teams',
  ABSENC: 'Cover for absence, or return from it',
  CHCHAN: 'Child asked',
  PCCHAN: 'Parent or carer asked',
  SWDIED: 'Worker died',
  OTHERS: 'Another reason',
} as const;
