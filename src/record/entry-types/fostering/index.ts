import type { EntryType } from '../../types.ts';
import { allegation } from './allegation.ts';
import { bedroomSharingAssessment } from './bedroom-sharing-assessment.ts';
import { carerContact } from './carer-contact.ts';
import { carerHouseholdApproved } from './carer-household-approved.ts';
import { carerHouseholdEnded } from './carer-household-ended.ts';
import { carerLearningPlan } from './carer-learning-plan.ts';
import { carerMentorAllocated } from './carer-mentor-allocated.ts';
import { carerMentorEnded } from './carer-mentor-ended.ts';
import { carerReview } from './carer-review.ts';
import { carerSupervisionProgramme } from './carer-supervision-programme.ts';
import { carerSupervisionVisit } from './carer-supervision-visit.ts';
import { carerTraining } from './carer-training.ts';
import { fosterCareAgreement } from './foster-care-agreement.ts';
import { fosteringEnquiry } from './fostering-enquiry.ts';
import { fosteringEnquiryAnswered } from './fostering-enquiry-answered.ts';
import { prospectiveCarerCheck } from './prospective-carer-check.ts';
import { prospectiveCarerStage } from './prospective-carer-stage.ts';
import { prospectiveCarerVisit } from './prospective-carer-visit.ts';
import { saferCaringPlan } from './safer-caring-plan.ts';
import { prospectiveCarerVisitRequested } from './prospective-carer-visit-requested.ts';
import { prospectiveCarerMeeting } from './prospective-carer-meeting.ts';
import { prospectiveCarerToldOfDelay } from './prospective-carer-told-of-delay.ts';
import { prospectiveCarerAssessmentShared } from './prospective-carer-assessment-shared.ts';
import { homeSafetyCheck } from './home-safety-check.ts';
import { designatedOfficerMeeting } from './designated-officer-meeting.ts';

/** In the order of the work. */
export const FOSTERING: readonly EntryType[] = [
  fosteringEnquiry,
  fosteringEnquiryAnswered,
  prospectiveCarerVisit,
  prospectiveCarerStage,
  prospectiveCarerCheck,
  carerHouseholdApproved,
  carerHouseholdEnded,
  carerSupervisionVisit,
  carerContact,
  carerReview,
  carerTraining,
  saferCaringPlan,
  allegation,
  carerMentorAllocated,
  carerMentorEnded,
  carerLearningPlan,
  carerSupervisionProgramme,
  bedroomSharingAssessment,
  fosterCareAgreement,
  prospectiveCarerVisitRequested,
  prospectiveCarerMeeting,
  prospectiveCarerToldOfDelay,
  prospectiveCarerAssessmentShared,
  homeSafetyCheck,
  designatedOfficerMeeting,
];
