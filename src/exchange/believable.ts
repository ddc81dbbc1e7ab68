/** Whether a date that can be read can also be right. */
import type { Day } from '../calendar/index.ts';
import { saidDate } from './said-date.ts';

/** The days a fact can have happened on, and why each end is one. */
export interface Bounds {
  readonly last: Day;
  /** Goes on from the date: 'the last day this return speaks for'. */
  readonly lastIs: string;
  readonly first?: Day;
  readonly firstIs?: string;
}

/** Why the day cannot be right, as the end of a sentence; undefined where it can. */
export function whyNotBelieved(day: Day, { last, lastIs, first, firstIs }: Bounds): string | undefined {
  if (day > last) return `is after ${saidDate(last)}, ${lastIs}`;
  if (first !== undefined && day < first) return `is before ${saidDate(first)}, ${firstIs}`;
  return undefined;
}
