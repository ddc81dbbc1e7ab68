import type { EntryType } from '../../types.ts';
import { categoryChanged } from './category-changed.ts';
import { chairMidPointCheck } from './chair-mid-point-check.ts';
import { childProtectionMedical } from './child-protection-medical.ts';
import { childProtectionPlanAuthorised } from './child-protection-plan-authorised.ts';
import { childProtectionPlanEnded } from './child-protection-plan-ended.ts';
import { childProtectionPlanStarted } from './child-protection-plan-started.ts';
import { childProtectionPlanUpdated } from './child-protection-plan-updated.ts';
import { conferenceArranged } from './conference-arranged.ts';
import { conferenceDecisionsSent } from './conference-decisions-sent.ts';
import { conferenceMinutesSent } from './conference-minutes-sent.ts';
import { conferenceNotRequired } from './conference-not-required.ts';
import { conferencePostponed } from './conference-postponed.ts';
import { conferencePreparation } from './conference-preparation.ts';
import { conferenceReportShared } from './conference-report-shared.ts';
import { conferenceRequested } from './conference-requested.ts';
import { coreGroup } from './core-group.ts';
import { coreGroupMinutesSent } from './core-group-minutes-sent.ts';
import { escalation } from './escalation.ts';
import { escalationAnswered } from './escalation-answered.ts';
import { initialConference } from './initial-conference.ts';
import { longPlanReview } from './long-plan-review.ts';
import { reviewConference } from './review-conference.ts';
import { riskOutsideHomeAssessment } from './risk-outside-home-assessment.ts';
import { riskOutsideHomeMeetingArranged } from './risk-outside-home-meeting-arranged.ts';
import { riskOutsideHomeMeetingRequested } from './risk-outside-home-meeting-requested.ts';
import { riskOutsideHomeMeeting } from './risk-outside-home-meeting.ts';
import { riskOutsideHomeNotesSent } from './risk-outside-home-notes-sent.ts';
import { riskOutsideHomeRequestAnswered } from './risk-outside-home-request-answered.ts';
import { section47Authorised } from './section-47-authorised.ts';
import { section47Completed } from './section-47-completed.ts';
import { section47OutcomeShared } from './section-47-outcome-shared.ts';
import { section47Started } from './section-47-started.ts';
import { strategyDiscussion } from './strategy-discussion.ts';
import { strategyDiscussionShared } from './strategy-discussion-shared.ts';
import { transferInNotified } from './transfer-in-notified.ts';
import { conferenceExclusionRequested } from './conference-exclusion-requested.ts';
import { conferenceExclusionDecided } from './conference-exclusion-decided.ts';
import { childAtConferenceDecided } from './child-at-conference-decided.ts';

/** In the order of the work. */
export const PROTECTION: readonly EntryType[] = [
  strategyDiscussion,
  strategyDiscussionShared,
  section47Started,
  section47Completed,
  section47Authorised,
  section47OutcomeShared,
  childProtectionMedical,
  conferenceRequested,
  conferenceArranged,
  conferenceReportShared,
  conferencePreparation,
  initialConference,
  reviewConference,
  conferenceNotRequired,
  conferencePostponed,
  conferenceDecisionsSent,
  conferenceMinutesSent,
  childProtectionPlanStarted,
  categoryChanged,
  childProtectionPlanEnded,
  childProtectionPlanUpdated,
  childProtectionPlanAuthorised,
  coreGroup,
  coreGroupMinutesSent,
  chairMidPointCheck,
  longPlanReview,
  transferInNotified,
  escalation,
  escalationAnswered,
  riskOutsideHomeAssessment,
  riskOutsideHomeMeetingRequested,
  riskOutsideHomeRequestAnswered,
  riskOutsideHomeMeetingArranged,
  riskOutsideHomeMeeting,
  riskOutsideHomeNotesSent,
  conferenceExclusionRequested,
  conferenceExclusionDecided,
  childAtConferenceDecided,
];
