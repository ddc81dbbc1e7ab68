import type { EntryType } from '../../types.ts';
import { youthJusticeAssessment } from './youth-justice-assessment.ts';
import { youthJusticeContact } from './youth-justice-contact.ts';
import { youthJusticeOrderEnded } from './youth-justice-order-ended.ts';
import { youthJusticeOrderStarted } from './youth-justice-order-started.ts';
import { youthJusticePlan } from './youth-justice-plan.ts';
import { youthJusticeAssessmentStarted } from './youth-justice-assessment-started.ts';
import { youthJusticeReport } from './youth-justice-report.ts';
import { custodyStarted } from './custody-started.ts';
import { custodyEnded } from './custody-ended.ts';

/** In the order of the work. */
export const YOUTH_JUSTICE: readonly EntryType[] = [
  youthJusticeOrderStarted,
  youthJusticeOrderEnded,
  youthJusticeAssessment,
  youthJusticePlan,
  youthJusticeContact,
  youthJusticeAssessmentStarted,
  youthJusticeReport,
  custodyStarted,
  custodyEnded,
];
