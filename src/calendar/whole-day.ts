import type { Day } from './day.ts';
import type { Moment } from './moment.ts';
import { FIRST_DAY, LAST_DAY } from './range.ts';

/** The days of the working calendar, made once: due dates ask for the same few thousand of them again and again. */
const MADE: readonly Moment[] = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, place) => ({ day: FIRST_DAY + place }));

/** A day as a moment without a time. Nobody may count on its being a new object, or the same one. */
export function wholeDay(day: Day): Moment {
  return MADE[day - FIRST_DAY] ?? { day };
}
