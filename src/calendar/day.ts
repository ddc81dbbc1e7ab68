import { CalendarError } from './errors.ts';

/** A date as the whole number of days since 1 January 1970. */
export type Day = number;

const ISO_DATE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

// Years are counted from March, so that the leap day is the last day of its year and needs no special case.
const DAYS_FROM_MARCH_0000_TO_1970 = 719_468;

/** 'YYYY-MM-DD' as a day; throws CalendarError, saying what is wrong, for anything else and for dates that never were. */
export function dayOf(iso: string): Day {
  const day = tryDayOf(iso);
  if (day === undefined) throw new CalendarError(whyNotADate(iso));
  return day;
}

/** 'YYYY-MM-DD' as a day, or undefined where it is not a date. */
export function tryDayOf(iso: string): Day | undefined {
  const read = ISO_DATE.exec(iso);
  if (read === null) return undefined;
  const year = Number(read[1]);
  const month = Number(read[2]);
  const day = Number(read[3]);
  return isDate(year, month, day) ? countDays(year, month, day) : undefined;
}

/** The day as 'YYYY-MM-DD'. */
export function isoOf(day: Day): string {
  const date = parts(day);
  return `${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** The year, the month (1 to 12) and the day of the month. */
export function parts(day: Day): { year: number; month: number; day: number } {
  const count = day + DAYS_FROM_MARCH_0000_TO_1970;
  let marchYear = Math.floor(count / 365.2425);
  let dayOfYear = count - daysBeforeMarchYear(marchYear);
  if (dayOfYear < 0) {
    marchYear -= 1;
    dayOfYear = count - daysBeforeMarchYear(marchYear);
  } else if (dayOfYear >= daysBeforeMarchYear(marchYear + 1) - daysBeforeMarchYear(marchYear)) {
    dayOfYear -= daysBeforeMarchYear(marchYear + 1) - daysBeforeMarchYear(marchYear);
    marchYear += 1;
  }
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return {
    year: month < 3 ? marchYear + 1 : marchYear,
    month,
    day: dayOfYear - daysBeforeMonth(monthsSinceMarch) + 1,
  };
}

/** The day of a year (1000 to 9999), month (1 to 12) and day of the month; throws CalendarError where there is none. */
export function dayFrom(year: number, month: number, day: number): Day {
  if (!isDate(year, month, day)) throw new CalendarError(`There is no day ${day} of month ${month} of the year ${year}.`);
  return countDays(year, month, day);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  const sinceMonday = (day + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** How many days the month has; 29 for February in a leap year. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function isDate(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    year >= 1000 &&
    year <= 9999 &&
    Number.isInteger(month) &&
    month >= 1 &&
    month <= 12 &&
    Number.isInteger(day) &&
    day >= 1 &&
    day <= monthLength(year, month)
  );
}

function countDays(year: number, month: number, day: number): Day {
  const marchYear = month < 3 ? year - 1 : year;
  const monthsSinceMarch = month < 3 ? month + 9 : month - 3;
  return daysBeforeMarchYear(marchYear) + daysBeforeMonth(monthsSinceMarch) + day - 1 - DAYS_FROM_MARCH_0000_TO_1970;
}

function daysBeforeMarchYear(year: number): number {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

// March to July and August to December both run 31, 30, 31, 30, 31: 153 days in five months.
function daysBeforeMonth(monthsSinceMarch: number): number {
  return Math.floor((153 * monthsSinceMarch + 2) / 5);
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

function whyNotADate(text: string): string {
  const shown = JSON.stringify(text.slice(0, 40));
  const read = ISO_DATE.exec(text);
  if (read === null) return `${shown} is not a date. Write it as YYYY-MM-DD with a four-digit year, for example 2025-03-28.`;
  const month = Number(read[2]);
  const name = MONTH_NAMES[month - 1];
  if (name === undefined) return `${shown} is not a date: there is no month ${month}. Write it as YYYY-MM-DD.`;
  return `${shown} is not a date: ${name} ${read[1]} has ${monthLength(Number(read[1]), month)} days.`;
}
