import { birthday } from './age.ts';
import { type Day, isoOf } from './day.ts';
import { BeyondCalendarError, LimitError } from './errors.ts';
import { limitText } from './limit-text.ts';
import { type Limit } from './limit.ts';
import { addMinutes, type Moment } from './moment.ts';
import { addMonths, lastOfMonth } from './months.ts';
import { wholeDay } from './whole-day.ts';
import { type WorkingCalendar } from './working-calendar.ts';

/**
 * The last moment within the limit, counted from the start, whose day is day 0. An answer without a minute means the
 * whole of its day. Hours are clock time: 72 hours after 14:00 is 14:00 three days on, whether or not the clocks change
 * between; from a start known only to the day they are whole days, rounded up. For an age, the start is the date of birth.
 * Throws LimitError for what cannot be counted forward, BeyondCalendarError where the calendar ends too soon.
 */
export function addLimit(start: Moment, limit: Limit, calendar: WorkingCalendar): Moment {
  switch (limit.unit) {
    case 'age':
      return wholeDay(birthday(start.day, limit.n, limit.months));
    case 'clock':
      throw new LimitError(`"${limitText(limit)}" counts back from what it comes before; nothing can be due that long after a start.`);
    case 'terms':
      return wholeDay(endOfTermAfter(start.day, limit.n, calendar));
    default:
      return count(start, limit, 1, calendar);
  }
}

/**
 * The latest moment that still leaves the whole limit before the end. "By 09:00, 2 full days before" leaves both days
 * whole between; of working days, it falls on a working day too. Throws LimitError for what cannot be counted back,
 * BeyondCalendarError where the calendar begins too late.
 */
export function subtractLimit(end: Moment, limit: Limit, calendar: WorkingCalendar): Moment {
  switch (limit.unit) {
    case 'age':
      throw new LimitError(`"${limitText(limit)}" counts forward from a date of birth; it cannot be counted back.`);
    case 'clock':
      return clockBefore(end.day, limit, calendar);
    case 'terms':
      return wholeDay(endOfTermBefore(end.day, limit.n, calendar));
    default:
      return count(end, limit, -1, calendar);
  }
}

function count(from: Moment, limit: Limit, way: 1 | -1, calendar: WorkingCalendar): Moment {
  const n = way * limit.n;
  switch (limit.unit) {
    case 'hours':
      return from.minute === undefined ? wholeDay(from.day + way * Math.ceil(limit.n / 24)) : addMinutes(from.day, from.minute, n * 60);
    case 'working-days':
      return wholeDay(calendar.addWorkingDays(from.day, n));
    case 'days':
      return wholeDay(from.day + n);
    case 'weeks':
      return wholeDay(from.day + n * 7);
    case 'months':
      return wholeDay(addMonths(from.day, n));
    case 'years':
      return wholeDay(addMonths(from.day, n * 12));
    case 'calendar-months':
      return wholeDay(lastOfMonth(from.day, n));
    default:
      throw new LimitError(`"${limitText(limit)}" is not a length of time, so no date can be counted from it.`);
  }
}

function clockBefore(end: Day, limit: Limit, calendar: WorkingCalendar): Moment {
  if (limit.at === undefined) throw new LimitError('A limit in full days needs the time of day by which it is due.');
  const wholeDaysAndOne = limit.n + 1;
  return { day: limit.of === 'working-days' ? calendar.addWorkingDays(end, -wholeDaysAndOne) : end - wholeDaysAndOne, minute: limit.at };
}

// In a holiday no term is running, so the coming one is the first: the same as counting the terms that begin later.
function endOfTermAfter(start: Day, n: number, calendar: WorkingCalendar): Day {
  const begun = calendar.terms.findLastIndex((term) => term.from <= start);
  const term = begun === -1 ? undefined : calendar.terms[begun + n];
  return (term ?? beyondTerms(start, calendar)).to;
}

function endOfTermBefore(end: Day, n: number, calendar: WorkingCalendar): Day {
  const notOver = calendar.terms.findIndex((term) => term.to >= end);
  const term = notOver === -1 ? undefined : calendar.terms[notOver - n];
  return (term ?? beyondTerms(end, calendar)).to;
}

function beyondTerms(day: Day, calendar: WorkingCalendar): never {
  const first = calendar.terms.at(0);
  const last = calendar.terms.at(-1);
  const held =
    first === undefined || last === undefined ? 'no school terms' : `school terms from ${isoOf(first.from)} to ${isoOf(last.to)}`;
  throw new BeyondCalendarError(
    `The calendar holds ${held}, too few to count from ${isoOf(day)}. Add terms to the council's calendar file.`,
  );
}
