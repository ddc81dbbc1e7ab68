import type { EntryType } from '../../types.ts';
import { accommodationStarted } from './accommodation-started.ts';
import { birthdayContact } from './birthday-contact.ts';
import { keepingInTouch } from './keeping-in-touch.ts';
import { leavingCareEnded } from './leaving-care-ended.ts';
import { leavingCareStarted } from './leaving-care-started.ts';
import { leavingCareStatusChanged } from './leaving-care-status-changed.ts';
import { needsAssessment } from './needs-assessment.ts';
import { pathwayPlan } from './pathway-plan.ts';
import { pathwayPlanReview } from './pathway-plan-review.ts';
import { personalAdviserIntroduced } from './personal-adviser-introduced.ts';
import { stayingPut } from './staying-put.ts';

/** In the order of the work. */
export const LEAVING_CARE: readonly EntryType[] = [
  leavingCareStarted,
  leavingCareStatusChanged,
  leavingCareEnded,
  personalAdviserIntroduced,
  needsAssessment,
  pathwayPlan,
  pathwayPlanReview,
  keepingInTouch,
  accommodationStarted,
  birthdayContact,
  stayingPut,
];
