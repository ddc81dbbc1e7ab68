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
export const ASSESSMENT: Timescale = { limit: 45, median: 33, within: 0.857, least: 4 };
/** Initial child protection conferences in England: working days from the strategy discussion. */
export const INITIAL_CONFERENCE: Timescale = { limit: 15, median: 14, within: 0.814, least: 7 };
export const FIRST_CORE_GROUP: Timescale = { limit: 10, median: 8, within: 0.86, least: 3 };
export const SECTION_47: Timescale = { limit: 15, median: 11, within: 0.84, least: 4 };
export const FIRST_REVIEW_IN_CARE: Timescale = { limit: 20, median: 18, within: 0.9, least: 10 };
export const HEALTH_ASSESSMENT: Timescale = { limit: 20, median: 19, within: 0.62, least: 8 };
export const EARLY_HELP_ASSESSMENT: Timescale = { limit: 30, median: 24, within: 0.8, least: 6 };
export const FIRST_VISIT: Timescale = { limit: 5, median: 3, within: 0.8, least: 0 };
export const URGENT_VISIT: Timescale = { limit: 2, median: 1, within: 0.85, least: 0 };

/** Days taken under a timescale: half by the median, the stated share by the limit, a thinning tail after it. */
export function taken(chance: Chance, { limit, median, within, least }: Timescale): number {
  const place = chance.next();
  if (place < 0.5) return Math.round(least + (median - least) * Math.sqrt(place / 0.5));
  if (place < within) return median + Math.ceil((limit - median) * ((place - 0.5) / (within - 0.5)));
  return limit + 1 + Math.floor(-Math.log(1 - chance.next()) * Math.max(2, limit / 5));
}

/** Working days between an event and its writing up: mostly the same day or the next, sometimes much later. */
export function writingUp(chance: Chance, reliability: number): number {
  if (chance.happens(reliability)) return chance.happens(0.55) ? 0 : 1;
  return chance.happens(0.6) ? 2 : chance.between(3, 15);
}

/** The gap until the next of something done regularly: usually within the interval, at times over it. */
export function gap(chance: Chance, interval: number, reliability: number): number {
  const share = chance.happens(reliability) ? 0.72 + 0.28 * chance.next() : 1.05 + 0.7 * chance.next();
  return Math.max(1, Math.round(interval * share));
}
