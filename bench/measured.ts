/** What is asked of a measuring process, and what it answers. */
import { z } from 'zod';
import { SYSTEM_NAMES } from './systems/all.ts';

export const TO_MEASURE = z.object({
  system: z.enum(SYSTEM_NAMES),
  authority: z.string(),
  /** Where the council was told. */
  folder: z.string(),
  children: z.number(),
  /** How often it judges the whole council; the quickest time counts. */
  times: z.number(),
  /** Where to write every answer, a line each; nowhere where absent. */
  answersTo: z.string().optional(),
});
export type ToMeasure = z.infer<typeof TO_MEASURE>;

const TIME = z.object({ wall: z.number(), processor: z.number() });

export const MEASURED = z.object({
  system: z.enum(SYSTEM_NAMES),
  children: z.number(),
  entries: z.number(),
  expectations: z.number(),
  /** Loading, indexing and compiling, in seconds. */
  preparing: TIME,
  /** Judging: the quickest of so many times. */
  judging: TIME,
  everyTime: z.array(TIME),
  /** The most memory held at once, by the process that judges and by a database beside it. */
  peakBytes: z.number(),
  /** Where there was a choice in how the system is set up. */
  settings: z.record(z.string(), z.string()),
  /** By standard: how many answers, and a sum that comes out alike only where they are alike. */
  tallies: z.record(z.string(), z.object({ answers: z.number(), sum: z.number() })),
});
export type Measured = z.infer<typeof MEASURED>;
