import { type Day, dayFrom, monthLength, parts } from './day.ts';

/**
 * The same date so many months later (or earlier, where negative). Where that month is too short the answer is its last
 * day: 31 January and one month is 28 February, or 29 in a leap year.
 */
export function addMonths(day: Day, months: number): Day {
  const date = parts(day);
  const { year, month } = monthAfter(date.year, date.month, months);
  return dayFrom(year, month, Math.min(date.day, monthLength(year, month)));
}

/** The last day of the month that is so many months after (or before) the one that holds the day. */
export function lastOfMonth(day: Day, months: number): Day {
  const date = parts(day);
  const { year, month } = monthAfter(date.year, date.month, months);
  return dayFrom(year, month, monthLength(year, month));
}

function monthAfter(year: number, month: number, months: number): { year: number; month: number } {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: count - Math.floor(count / 12) * 12 + 1 };
}
