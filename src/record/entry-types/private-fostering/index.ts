import type { EntryType } from '../../types.ts';
import { privateFosteringAdviceGiven } from './private-fostering-advice-given.ts';
import { privateFosteringAssessment } from './private-fostering-assessment.ts';
import { privateFosteringDecision } from './private-fostering-decision.ts';
import { privateFosteringEnded } from './private-fostering-ended.ts';
import { privateFosteringNotified } from './private-fostering-notified.ts';
import { privateFosteringReview } from './private-fostering-review.ts';
import { privateFosteringStarted } from './private-fostering-started.ts';

/** In the order of the work. */
export const PRIVATE_FOSTERING: readonly EntryType[] = [
  privateFosteringNotified,
  privateFosteringStarted,
  privateFosteringAdviceGiven,
  privateFosteringAssessment,
  privateFosteringDecision,
  privateFosteringReview,
  privateFosteringEnded,
];
