import type { EntryType } from '../../types.ts';
import { advocatesMeeting } from './advocates-meeting.ts';
import { applicationPrepared } from './application-prepared.ts';
import { caseDiscussion } from './case-discussion.ts';
import { courtDocument } from './court-document.ts';
import { courtHearing } from './court-hearing.ts';
import { courtOrder } from './court-order.ts';
import { evidenceSent } from './evidence-sent.ts';
import { evidenceSigned } from './evidence-signed.ts';
import { familyGroupConference } from './family-group-conference.ts';
import { familyGroupConferenceOffered } from './family-group-conference-offered.ts';
import { familyNetworkMeeting } from './family-network-meeting.ts';
import { filingDateSet } from './filing-date-set.ts';
import { filingDelayNotified } from './filing-delay-notified.ts';
import { finalCarePlanningMeeting } from './final-care-planning-meeting.ts';
import { legalAdvice } from './legal-advice.ts';
import { legalGatewayMeeting } from './legal-gateway-meeting.ts';
import { legalGatewayRequested } from './legal-gateway-requested.ts';
import { letterBeforeProceedings } from './letter-before-proceedings.ts';
import { letterBeforeProceedingsAgreed } from './letter-before-proceedings-agreed.ts';
import { planningPanelReferral } from './planning-panel-referral.ts';
import { preProceedingsEnded } from './pre-proceedings-ended.ts';
import { preProceedingsExtended } from './pre-proceedings-extended.ts';
import { preProceedingsMeeting } from './pre-proceedings-meeting.ts';
import { preProceedingsPlanShared } from './pre-proceedings-plan-shared.ts';
import { preProceedingsStarted } from './pre-proceedings-started.ts';
import { proceedingsConcluded } from './proceedings-concluded.ts';
import { proceedingsIssued } from './proceedings-issued.ts';

/** In the order of the work. */
export const COURT: readonly EntryType[] = [
  caseDiscussion,
  legalGatewayMeeting,
  legalGatewayRequested,
  planningPanelReferral,
  letterBeforeProceedingsAgreed,
  letterBeforeProceedings,
  preProceedingsStarted,
  preProceedingsMeeting,
  preProceedingsPlanShared,
  preProceedingsExtended,
  preProceedingsEnded,
  proceedingsIssued,
  filingDateSet,
  filingDelayNotified,
  evidenceSent,
  evidenceSigned,
  courtHearing,
  courtOrder,
  courtDocument,
  finalCarePlanningMeeting,
  proceedingsConcluded,
  familyGroupConferenceOffered,
  familyGroupConference,
  familyNetworkMeeting,
  legalAdvice,
  applicationPrepared,
  advocatesMeeting,
];
