/** How long things take in practice: medians and shares in time as England publishes them, and the habits behind late work. */
import type { Chance } from './chance.ts';

/** How a timescale is kept: this share within the limit, half of all by the median. */
export interface Timescale {
  readonly limit: number;
  readonly median: number;
  readonly within: number;
  /** The quickest it is ever done. */
  readonly least: number;
}

/** Child and family assessments in England, year to March 2025: working days from referral. */
export const ASSESSMENT: Timescale = { limit: 45, median: 33, within: 0.857, least: 6 };
/** Initial child protection conferences in England: working days from the strategy discussion. */
export const INITIAL_CONFERENCE: Timescale = { limit: 15, median: 14, within: 0.814, least: 9 };

// What follows is counted in working days and is our own guess at ordinary practice.
export const SECTION_47: Timescale = { limit: 5, median: 3, within: 0.84, least: 1 };
export const FIRST_CORE_GROUP: Timescale = { limit: 8, median: 6, within: 0.9, least: 3 };
export const FIRST_REVIEW_IN_CARE: Timescale = { limit: 20, median: 18, within: 0.92, least: 12 };
export const HEALTH_ASSESSMENT: Timescale = { limit: 20, median: 17, within: 0.78, least: 8 };
export const EDUCATION_PLAN: Timescale = { limit: 7, median: 6, within: 0.8, least: 3 };
export const EARLY_HELP_ASSESSMENT: Timescale = { limit: 21, median: 17, within: 0.84, least: 8 };
export const FIRST_VISIT: Timescale = { limit: 3, median: 2, within: 0.88, least: 0 };
export const URGENT_VISIT: Timescale = { limit: 1, median: 0, within: 0.9, least: 0 };

/** A little over a half, so that the middle one is on the median day and not after it. */
const HALF = 0.52;

/** Days taken under a timescale: half by the median, the stated share by the limit, a thinning tail after it. */
export function taken(chance: Chance, { limit, median, within, least }: Timescale): number {
  const place = chance.next();
  if (place < HALF) return Math.round(least + (median - least) * Math.sqrt(place / HALF));
  if (place < within) return median + Math.ceil((limit - median) * ((place - HALF) / (within - HALF)));
  return limit + 1 + Math.floor(tail(chance, Math.max(1, limit / 5)));
}

/** Working days between an event and its writing up: mostly the same day or the next, sometimes much later. */
export function writingUp(chance: Chance, reliability: number): number {
  if (chance.happens(reliability)) return chance.happens(0.62) ? 0 : 1;
  return chance.happens(0.6) ? 2 : chance.between(3, 12);
}

/** A length that is mostly short and now and then long, of this mean. */
export function tail(chance: Chance, mean: number): number {
  return -Math.log(1 - chance.next()) * mean;
}
