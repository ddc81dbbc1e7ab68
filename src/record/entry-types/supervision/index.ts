import type { EntryType } from '../../types.ts';
import { absence } from './absence.ts';
import { annualConversation } from './annual-conversation.ts';
import { auditActionsCompleted } from './audit-actions-completed.ts';
import { caseSupervision } from './case-supervision.ts';
import { employmentEnded } from './employment-ended.ts';
import { employmentStarted } from './employment-started.ts';
import { groupSupervision } from './group-supervision.ts';
import { personalSupervision } from './personal-supervision.ts';
import { practiceAudit } from './practice-audit.ts';
import { practiceObservation } from './practice-observation.ts';
import { supervisionAgreement } from './supervision-agreement.ts';
import { teamMeeting } from './team-meeting.ts';
import { trainingCompleted } from './training-completed.ts';

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
];
