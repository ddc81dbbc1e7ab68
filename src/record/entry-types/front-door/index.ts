import type { EntryType } from '../../types.ts';
import { allocation } from './allocation.ts';
import { allocationEnded } from './allocation-ended.ts';
import { caseClosed } from './case-closed.ts';
import { contact } from './contact.ts';
import { contactDecision } from './contact-decision.ts';
import { referral } from './referral.ts';
import { referralAcknowledged } from './referral-acknowledged.ts';
import { referralDecision } from './referral-decision.ts';
import { referralOutcomeShared } from './referral-outcome-shared.ts';
import { transfer } from './transfer.ts';
import { workerIntroduced } from './worker-introduced.ts';

/** In the order of the work. */
export const FRONT_DOOR: readonly EntryType[] = [
  contact,
  contactDecision,
  referral,
  referralAcknowledged,
  referralDecision,
  referralOutcomeShared,
  caseClosed,
  allocation,
  allocationEnded,
  transfer,
  workerIntroduced,
];
