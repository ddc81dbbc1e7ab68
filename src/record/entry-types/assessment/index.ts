import { assessmentPlan } from './assessment-plan.ts';
import type { EntryType } from '../../types.ts';
import { assessmentAuthorised } from './assessment-authorised.ts';
import { assessmentCheckpoint } from './assessment-checkpoint.ts';
import { assessmentCompleted } from './assessment-completed.ts';
import { assessmentExtended } from './assessment-extended.ts';
import { assessmentReturned } from './assessment-returned.ts';
import { assessmentShared } from './assessment-shared.ts';
import { assessmentStarted } from './assessment-started.ts';
import { viewGiven } from './view-given.ts';

/** In the order of the work. */
export const ASSESSMENT: readonly EntryType[] = [
  assessmentStarted,
  assessmentCheckpoint,
  assessmentCompleted,
  assessmentAuthorised,
  assessmentReturned,
  assessmentShared,
  assessmentExtended,
  assessmentPlan,
  viewGiven,
];
