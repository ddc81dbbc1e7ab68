import type { EntryType } from '../../types.ts';
import { earlyHelpAssessmentAuthorised } from './early-help-assessment-authorised.ts';
import { earlyHelpAssessmentCompleted } from './early-help-assessment-completed.ts';
import { earlyHelpAssessmentStarted } from './early-help-assessment-started.ts';
import { earlyHelpContact } from './early-help-contact.ts';
import { earlyHelpEnded } from './early-help-ended.ts';
import { earlyHelpPlan } from './early-help-plan.ts';
import { earlyHelpPlanReview } from './early-help-plan-review.ts';
import { earlyHelpStarted } from './early-help-started.ts';
import { teamAroundTheFamilyMeeting } from './team-around-the-family-meeting.ts';

/** In the order of the work. */
export const EARLY_HELP: readonly EntryType[] = [
  earlyHelpStarted,
  earlyHelpContact,
  earlyHelpAssessmentStarted,
  earlyHelpAssessmentCompleted,
  earlyHelpAssessmentAuthorised,
  earlyHelpPlan,
  teamAroundTheFamilyMeeting,
  earlyHelpPlanReview,
  earlyHelpEnded,
];
