/** Which of two moments comes first: days are compared, and where both have a time, the times. */
import type { Moment } from '../../src/calendar/index.ts';

export function isOnOrAfter(one: Moment, other: Moment): boolean {
  if (one.day !== other.day) return one.day > other.day;
  return one.minute === undefined || other.minute === undefined || one.minute >= other.minute;
}

export function isBefore(one: Moment, other: Moment): boolean {
  return !isOnOrAfter(one, other);
}

export function isOnOrBefore(one: Moment, other: Moment): boolean {
  return isOnOrAfter(other, one);
}

export function isAfter(one: Moment, other: Moment): boolean {
  return !isOnOrBefore(one, other);
}

/** Of two due dates, whether one runs out before the other: where only the day is said, it lasts all that day. */
export function runsOutSooner(one: Moment, other: Moment): boolean {
  return lastMinute(one) < lastMinute(other);
}

function lastMinute({ day, minute }: Moment): number {
  return minute === undefined ? (day + 1) * 1440 : day * 1440 + minute;
}

/** For sorting: by day, then by minute, what is known only to the day coming first. */
export function inOrderOfTime(one: Moment, other: Moment): number {
  return one.day - other.day || (one.minute ?? -1) - (other.minute ?? -1);
}
