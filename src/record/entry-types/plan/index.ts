import type { EntryType } from '../../types.ts';
import { planAction } from './plan-action.ts';
import { planBottomLine } from './plan-bottom-line.ts';
import { planContingency } from './plan-contingency.ts';
import { planOutcome } from './plan-outcome.ts';
import { planPartEnded } from './plan-part-ended.ts';
import { planProgress } from './plan-progress.ts';
import { planSafetyStep } from './plan-safety-step.ts';

/** In the order of the work. */
export const PLAN: readonly EntryType[] = [
  planOutcome,
  planAction,
  planContingency,
  planBottomLine,
  planSafetyStep,
  planProgress,
  planPartEnded,
];
