import { informationRequested } from './information-requested.ts';
import { recordCheck } from './record-check.ts';
import { advocateRequested } from './advocate-requested.ts';
import type { EntryType } from '../../types.ts';
import { address } from './address.ts';
import { agreedAction } from './agreed-action.ts';
import { agreedActionProgress } from './agreed-action-progress.ts';
import { advocacyOffered } from './advocacy-offered.ts';
import { caseFileRead } from './case-file-read.ts';
import { caseNote } from './case-note.ts';
import { caseSummary } from './case-summary.ts';
import { childDetails } from './child-details.ts';
import { chronologyAnalysis } from './chronology-analysis.ts';
import { chronologyNote } from './chronology-note.ts';
import { chronologyUpdated } from './chronology-updated.ts';
import { complaint } from './complaint.ts';
import { complaintsInformationGiven } from './complaints-information-given.ts';
import { compliment } from './compliment.ts';
import { consent } from './consent.ts';
import { death } from './death.ts';
import { decisionExplained } from './decision-explained.ts';
import { decisionWithheld } from './decision-withheld.ts';
import { directWork } from './direct-work.ts';
import { disability } from './disability.ts';
import { documentOnFile } from './document-on-file.ts';
import { ecomap } from './ecomap.ts';
import { educationHealthAndCarePlan } from './education-health-and-care-plan.ts';
import { exceptionRecorded } from './exception-recorded.ts';
import { extensionAgreed } from './extension-agreed.ts';
import { feedback } from './feedback.ts';
import { fileAttached } from './file-attached.ts';
import { genogram } from './genogram.ts';
import { interpreterUsed } from './interpreter-used.ts';
import { managementDecision } from './management-decision.ts';
import { managementOversight } from './management-oversight.ts';
import { photograph } from './photograph.ts';
import { planShared } from './plan-shared.ts';
import { recordSharedWithChild } from './record-shared-with-child.ts';
import { resilienceMap } from './resilience-map.ts';
import { safetyScale } from './safety-scale.ts';
import { signsOfSafetyMapping } from './signs-of-safety-mapping.ts';
import { wordsAndPicturesStep } from './words-and-pictures-step.ts';
import { safetyPlan } from './safety-plan.ts';
import { seriousIncident } from './serious-incident.ts';
import { significantEvent } from './significant-event.ts';
import { variationAgreed } from './variation-agreed.ts';
import { warningEnded } from './warning-ended.ts';
import { warning } from './warning.ts';
import { visitAskedFor } from './visit-asked-for.ts';
import { visit } from './visit.ts';
import { visitRearranged } from './visit-rearranged.ts';
import { wishesAndFeelings } from './wishes-and-feelings.ts';

/** In the order of the work. */
export const RECORD: readonly EntryType[] = [
  visit,
  visitAskedFor,
  caseNote,
  significantEvent,
  caseSummary,
  chronologyUpdated,
  chronologyNote,
  chronologyAnalysis,
  warning,
  warningEnded,
  genogram,
  ecomap,
  directWork,
  wishesAndFeelings,
  consent,
  managementDecision,
  decisionWithheld,
  managementOversight,
  agreedAction,
  agreedActionProgress,
  safetyPlan,
  planShared,
  complaint,
  compliment,
  complaintsInformationGiven,
  advocacyOffered,
  interpreterUsed,
  caseFileRead,
  childDetails,
  address,
  disability,
  educationHealthAndCarePlan,
  death,
  seriousIncident,
  variationAgreed,
  extensionAgreed,
  exceptionRecorded,
  feedback,
  recordSharedWithChild,
  photograph,
  documentOnFile,
  fileAttached,
  decisionExplained,
  resilienceMap,
  signsOfSafetyMapping,
  safetyScale,
  wordsAndPicturesStep,
  visitRearranged,
  advocateRequested,
  recordCheck,
  informationRequested,
];
