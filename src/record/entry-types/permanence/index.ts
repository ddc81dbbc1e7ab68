import { adoptionAgencyNotified } from './adoption-agency-notified.ts';
import type { EntryType } from '../../types.ts';
import { adoptionApplication } from './adoption-application.ts';
import { adoptionDecision } from './adoption-decision.ts';
import { adoptionDecisionShared } from './adoption-decision-shared.ts';
import { adoptionLinked } from './adoption-linked.ts';
import { adoptionOrder } from './adoption-order.ts';
import { adoptionPanelArranged } from './adoption-panel-arranged.ts';
import { adoptionPanel } from './adoption-panel.ts';
import { adoptionRecordOpened } from './adoption-record-opened.ts';
import { adoptionReview } from './adoption-review.ts';
import { adoptionSupportPlan } from './adoption-support-plan.ts';
import { childPermanenceReport } from './child-permanence-report.ts';
import { introductionsStarted } from './introductions-started.ts';
import { laterLifeLetter } from './later-life-letter.ts';
import { lifeStoryBook } from './life-story-book.ts';
import { memoryBox } from './memory-box.ts';
import { permanencePlan } from './permanence-plan.ts';
import { permanencePlanAgreed } from './permanence-plan-agreed.ts';
import { permanencePlanningMeeting } from './permanence-planning-meeting.ts';
import { placedForAdoption } from './placed-for-adoption.ts';
import { specialGuardianshipOrder } from './special-guardianship-order.ts';
import { transitionPlan } from './transition-plan.ts';
import { familyFindingReferral } from './family-finding-referral.ts';
import { familyFindingStarted } from './family-finding-started.ts';
import { familyFindingVisit } from './family-finding-visit.ts';
import { adoptionSupportRequested } from './adoption-support-requested.ts';
import { adoptionSupportTalk } from './adoption-support-talk.ts';
import { adoptionSupportAssessment } from './adoption-support-assessment.ts';

/** In the order of the work. */
export const PERMANENCE: readonly EntryType[] = [
  permanencePlan,
  permanencePlanningMeeting,
  permanencePlanAgreed,
  adoptionRecordOpened,
  childPermanenceReport,
  adoptionPanel,
  adoptionPanelArranged,
  adoptionDecision,
  adoptionDecisionShared,
  adoptionLinked,
  introductionsStarted,
  placedForAdoption,
  adoptionReview,
  adoptionApplication,
  adoptionOrder,
  adoptionSupportPlan,
  specialGuardianshipOrder,
  lifeStoryBook,
  laterLifeLetter,
  memoryBox,
  transitionPlan,
  adoptionAgencyNotified,
  familyFindingReferral,
  familyFindingStarted,
  familyFindingVisit,
  adoptionSupportRequested,
  adoptionSupportTalk,
  adoptionSupportAssessment,
];
