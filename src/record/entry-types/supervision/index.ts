import type { EntryType } from '../../types.ts';
import { absence } from './absence.ts';
import { annualConversation } from './annual-conversation.ts';
import { auditActionsCompleted } from './audit-actions-completed.ts';
import { caseSupervision } from './case-supervision.ts';
import { closerSupervisionEnded } from './closer-supervision-ended.ts';
import { closerSupervisionStarted } from './closer-supervision-started.ts';
import { developmentPlan } from './development-plan.ts';
import { employmentEnded } from './employment-ended.ts';
import { employmentStarted } from './employment-started.ts';
import { groupSupervision } from './group-supervision.ts';
import { inductionCompleted } from './induction-completed.ts';
import { performanceImprovementPlan } from './performance-improvement-plan.ts';
import { performanceImprovementReviewed } from './performance-improvement-reviewed.ts';
import { personalSupervision } from './personal-supervision.ts';
import { practiceAudit } from './practice-audit.ts';
import { practiceObservation } from './practice-observation.ts';
import { probationCompleted } from './probation-completed.ts';
import { supervisionAgreement } from './supervision-agreement.ts';
import { teamMeeting } from './team-meeting.ts';
import { teamPerformanceReview } from './team-performance-review.ts';
import { trainingCompleted } from './training-completed.ts';
import { trainingPlaceAgreed } from './training-place-agreed.ts';
import { workerProfile } from './worker-profile.ts';
import { guidanceRead } from './guidance-read.ts';

/** In the order of the work. */
export const SUPERVISION: readonly EntryType[] = [
  caseSupervision,
  personalSupervision,
  groupSupervision,
  supervisionAgreement,
  practiceObservation,
  annualConversation,
  teamMeeting,
  trainingCompleted,
  employmentStarted,
  employmentEnded,
  practiceAudit,
  auditActionsCompleted,
  absence,
  inductionCompleted,
  probationCompleted,
  developmentPlan,
  performanceImprovementPlan,
  performanceImprovementReviewed,
  closerSupervisionStarted,
  closerSupervisionEnded,
  trainingPlaceAgreed,
  teamPerformanceReview,
  workerProfile,
  guidanceRead,
];
