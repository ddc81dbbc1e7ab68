import { type Day, isoOf, type Moment } from '../calendar/index.ts';

/** A moment from its two columns; undefined where there is no day. */
export function momentFrom(day: Day | null, minute: number | null): Moment | undefined {
  if (day === null) return undefined;
  return minute === null ? { day } : { day, minute };
}

/** A day as the database takes it; null where there is none. */
export function dateColumn(day: Day | undefined): string | null {
  return day === undefined ? null : isoOf(day);
}
