import { placementIntroduction } from './placement-introduction.ts';
import { carerNotApproved } from './carer-not-approved.ts';
import type { EntryType } from '../../types.ts';
import { carePlan } from './care-plan.ts';
import { carePlanAuthorised } from './care-plan-authorised.ts';
import { careReview } from './care-review.ts';
import { careReviewArranged } from './care-review-arranged.ts';
import { careReviewDecisionsAgreed } from './care-review-decisions-agreed.ts';
import { careReviewDecisionsSent } from './care-review-decisions-sent.ts';
import { careReviewMinutesSent } from './care-review-minutes-sent.ts';
import { careReviewPreparation } from './care-review-preparation.ts';
import { careReviewReportShared } from './care-review-report-shared.ts';
import { careTeamMeeting } from './care-team-meeting.ts';
import { carerApproved } from './carer-approved.ts';
import { carerTemporarilyApproved } from './carer-temporarily-approved.ts';
import { contactDetailsGiven } from './contact-details-given.ts';
import { conviction } from './conviction.ts';
import { delegatedAuthority } from './delegated-authority.ts';
import { dentalCheck } from './dental-check.ts';
import { developmentalCheck } from './developmental-check.ts';
import { disruptionMeeting } from './disruption-meeting.ts';
import { familyTime } from './family-time.ts';
import { familyTimePlan } from './family-time-plan.ts';
import { healthAssessment } from './health-assessment.ts';
import { healthAssessmentRequested } from './health-assessment-requested.ts';
import { healthPlan } from './health-plan.ts';
import { immunisationsChecked } from './immunisations-checked.ts';
import { independentVisitorConsidered } from './independent-visitor-considered.ts';
import { legalStatusChanged } from './legal-status-changed.ts';
import { lifeStoryWork } from './life-story-work.ts';
import { livingElsewhereEnded } from './living-elsewhere-ended.ts';
import { livingElsewhereNotified } from './living-elsewhere-notified.ts';
import { matchingMeeting } from './matching-meeting.ts';
import { midPointReview } from './mid-point-review.ts';
import { missingEnded } from './missing-ended.ts';
import { missingStarted } from './missing-started.ts';
import { missingStrategyMeeting } from './missing-strategy-meeting.ts';
import { opticalCheck } from './optical-check.ts';
import { periodOfCareEnded } from './period-of-care-ended.ts';
import { periodOfCareStarted } from './period-of-care-started.ts';
import { personalEducationPlan } from './personal-education-plan.ts';
import { placementAgreedPermanent } from './placement-agreed-permanent.ts';
import { placementEnded } from './placement-ended.ts';
import { placementInformationShared } from './placement-information-shared.ts';
import { placementNotificationSent } from './placement-notification-sent.ts';
import { placementPlan } from './placement-plan.ts';
import { placementPlanningMeeting } from './placement-planning-meeting.ts';
import { placementRequest } from './placement-request.ts';
import { placementStarted } from './placement-started.ts';
import { placementWithParentsAgreed } from './placement-with-parents-agreed.ts';
import { regulatorNotice } from './regulator-notice.ts';
import { returnInterview } from './return-interview.ts';
import { returnInterviewOffered } from './return-interview-offered.ts';
import { reviewingOfficerAllocated } from './reviewing-officer-allocated.ts';
import { reviewingOfficerOversight } from './reviewing-officer-oversight.ts';
import { schoolEnded } from './school-ended.ts';
import { schoolExclusion } from './school-exclusion.ts';
import { schoolStarted } from './school-started.ts';
import { section20Agreement } from './section-20-agreement.ts';
import { siblingAssessment } from './sibling-assessment.ts';
import { strengthsAndDifficultiesQuestionnaire } from './strengths-and-difficulties-questionnaire.ts';
import { substanceMisuseScreening } from './substance-misuse-screening.ts';
import { unaccompaniedStatus } from './unaccompanied-status.ts';
import { viabilityAssessment } from './viability-assessment.ts';
import { changeShared } from './change-shared.ts';

/** In the order of the work. */
export const CARE: readonly EntryType[] = [
  periodOfCareStarted,
  periodOfCareEnded,
  legalStatusChanged,
  section20Agreement,
  placementStarted,
  placementEnded,
  carerApproved,
  carerTemporarilyApproved,
  placementAgreedPermanent,
  placementInformationShared,
  placementNotificationSent,
  placementPlanningMeeting,
  placementPlan,
  carePlan,
  carePlanAuthorised,
  delegatedAuthority,
  careTeamMeeting,
  matchingMeeting,
  disruptionMeeting,
  careReviewArranged,
  careReview,
  careReviewReportShared,
  careReviewDecisionsSent,
  careReviewDecisionsAgreed,
  careReviewMinutesSent,
  careReviewPreparation,
  midPointReview,
  reviewingOfficerOversight,
  reviewingOfficerAllocated,
  unaccompaniedStatus,
  viabilityAssessment,
  missingStarted,
  missingEnded,
  missingStrategyMeeting,
  returnInterviewOffered,
  returnInterview,
  familyTime,
  familyTimePlan,
  lifeStoryWork,
  independentVisitorConsidered,
  contactDetailsGiven,
  healthAssessment,
  healthAssessmentRequested,
  healthPlan,
  dentalCheck,
  opticalCheck,
  immunisationsChecked,
  developmentalCheck,
  strengthsAndDifficultiesQuestionnaire,
  substanceMisuseScreening,
  conviction,
  personalEducationPlan,
  schoolStarted,
  schoolEnded,
  schoolExclusion,
  siblingAssessment,
  placementRequest,
  regulatorNotice,
  livingElsewhereNotified,
  livingElsewhereEnded,
  carerNotApproved,
  placementIntroduction,
  placementWithParentsAgreed,
  changeShared,
];
