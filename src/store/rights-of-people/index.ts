export {
  type AccessRequest,
  findRequest,
  keepRequest,
  keepRequestStep,
  listRequests,
  type RequestStep,
  type RequestWithSteps,
} from './access-requests.ts';
export { type Correction, type CorrectionAnswer, keepCorrection, keepCorrectionAnswer, readCorrections } from './corrections.ts';
export { type Destroyed, destroyRecord } from '../destroying/destroy-record.ts';
export { DAYS_ASIDE } from '../destroying/may-be-destroyed.ts';
export { sweepAfterDestroying } from '../destroying/sweep.ts';
export { keepRetentionStep, type LegalHold, liftHold, placeHold, readHolds, readRetentionSteps, type RetentionStep } from './keeping.ts';
export { countRetentionDates, type Overdue, retentionOverdue, type RetentionDate, saveRetentionDates } from './retention-dates.ts';
export { keepRedactions, readRedactions, type Redaction, type Span } from './redactions.ts';
export { type Signed } from './signed.ts';
export {
  ASKING_KINDS,
  type AskingKind,
  CORRECTION_DECISIONS,
  type CorrectionDecision,
  HOLD_REASONS,
  type HoldReason,
  type PreparedPack,
  REQUEST_STEPS,
  type RequestStepKind,
} from './tables.ts';
