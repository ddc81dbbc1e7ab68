import { BANK_HOLIDAYS, PUBLISHED_TO } from './bank-holidays.ts';
import { type CalendarData, type TermDates } from './calendar-data.ts';
import { type Day, isoOf, weekday } from './day.ts';
import { BeyondCalendarError, CalendarError } from './errors.ts';
import { FIRST_DAY, LAST_DAY } from './range.ts';

/** Which days are worked, and the school terms. Asked about a day outside `from` to `to` it throws BeyondCalendarError. */
export interface WorkingCalendar {
  readonly from: Day;
  readonly to: Day;
  /** Up to here the bank holidays are those proclaimed; after it, those that the standing rules would give. */
  readonly publishedTo: Day;
  readonly terms: readonly TermDates[];
  isWorking(day: Day): boolean;
  /** Why the day is not worked: 'Saturday', 'Good Friday', a closure's own name; undefined for a working day. */
  nameOf(day: Day): string | undefined;
  /** The n-th working day after the day, or before it where n is negative; the day itself where n is 0. */
  addWorkingDays(day: Day, n: number): Day;
  /**
   * How many working days come after `from`, up to and including `to`. Where `to` is the earlier, minus the number
   * from `to` (included) up to `from` (not included), so that it undoes counting back.
   */
  workingDaysBetween(from: Day, to: Day): number;
  /** The first term that begins after the day. */
  termAfter(day: Day): TermDates | undefined;
}

/** The working days of England and Wales less the closures given, counted once into a table so that each sum is a look-up. */
export function workingCalendar(data?: CalendarData): WorkingCalendar {
  const names = new Map([...(data?.closures ?? []).map((closure) => [closure.day, closure.name] as const), ...BANK_HOLIDAYS]);
  const terms = (data?.terms ?? []).toSorted((one, other) => one.from - other.from);
  const { before, days } = countWorkingDays(names);

  const place = (day: Day): number => (day >= FIRST_DAY && day <= LAST_DAY ? day - FIRST_DAY : outside(day));
  const countBefore = (day: Day): number => before[place(day)] ?? outside(day);
  const countTo = (day: Day): number => before[place(day) + 1] ?? outside(day);
  const isWorking = (day: Day): boolean => countTo(day) > countBefore(day);

  return {
    from: FIRST_DAY,
    to: LAST_DAY,
    publishedTo: PUBLISHED_TO,
    terms,
    isWorking,
    nameOf(day) {
      if (isWorking(day)) return undefined;
      return weekendName(day) ?? names.get(day);
    },
    addWorkingDays(day, n) {
      if (n === 0) return day;
      if (!Number.isInteger(n)) throw new CalendarError(`Working days are counted whole; ${n} cannot be counted.`);
      const position = n > 0 ? countTo(day) + n - 1 : countBefore(day) + n;
      return days[position] ?? tooFar(day, n);
    },
    workingDaysBetween(from, to) {
      return to >= from ? countTo(to) - countTo(from) : countBefore(to) - countBefore(from);
    },
    termAfter(day) {
      return terms.find((term) => term.from > day);
    },
  };
}

/** England and Wales with no closure days and no school terms. */
export const ENGLAND: WorkingCalendar = workingCalendar();

/** before[i]: the working days from the calendar's first day up to, not including, the i-th; days: each of them in order. */
function countWorkingDays(names: ReadonlyMap<Day, string>): { before: Uint16Array; days: Int32Array } {
  const before = new Uint16Array(LAST_DAY - FIRST_DAY + 2);
  const days = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
    if (weekday(day) < 6 && !names.has(day)) days.push(day);
    before[day - FIRST_DAY + 1] = days.length;
  }
  return { before, days: Int32Array.from(days) };
}

function weekendName(day: Day): string | undefined {
  if (weekday(day) < 6) return undefined;
  return weekday(day) === 6 ? 'Saturday' : 'Sunday';
}

function outside(day: Day): never {
  const asked = Number.isInteger(day) ? isoOf(day) : String(day);
  throw new BeyondCalendarError(`${asked} is outside the working-day calendar, ${coverage()}. Check the date.`);
}

function tooFar(day: Day, n: number): never {
  const way = n > 0 ? 'after' : 'before';
  throw new BeyondCalendarError(
    `${Math.abs(n)} working days ${way} ${isoOf(day)} falls outside the working-day calendar, ${coverage()}. Check the date and the limit.`,
  );
}

function coverage(): string {
  return `which covers ${isoOf(FIRST_DAY)} to ${isoOf(LAST_DAY)}`;
}
