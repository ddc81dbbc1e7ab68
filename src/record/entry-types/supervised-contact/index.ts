import type { EntryType } from '../../types.ts';
import { contactAgreement } from './contact-agreement.ts';
import { contactEnded } from './contact-ended.ts';
import { contactInformationSheet } from './contact-information-sheet.ts';
import { contactPlanningMeeting } from './contact-planning-meeting.ts';
import { contactReferral } from './contact-referral.ts';
import { contactReview } from './contact-review.ts';
import { contactRiskAssessment } from './contact-risk-assessment.ts';
import { contactSession } from './contact-session.ts';

/** In the order of the work. */
export const SUPERVISED_CONTACT: readonly EntryType[] = [
  contactReferral,
  contactRiskAssessment,
  contactAgreement,
  contactInformationSheet,
  contactPlanningMeeting,
  contactSession,
  contactReview,
  contactEnded,
];
