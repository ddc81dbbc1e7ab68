import { z } from 'zod';
import { type Day, isoOf, tryDayOf } from './day.ts';
import { CalendarError } from './errors.ts';
import { FIRST_DAY, LAST_DAY } from './range.ts';

/** A day on which a council's offices do not work, though it is neither a weekend nor a bank holiday. */
export interface ClosureDay {
  readonly day: Day;
  readonly name: string;
}

/** A school term from its first day to its last, both included. */
export interface TermDates {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** What a council adds to the calendar of England and Wales. */
export interface CalendarData {
  readonly name: string;
  readonly closures?: readonly ClosureDay[];
  readonly terms?: readonly TermDates[];
  /** 'assumed' where the dates are a stand-in until the council's own are put in their place. */
  readonly status?: 'published' | 'assumed';
}

const name = z.string().trim().min(1, 'needs a name').max(80, 'is longer than 80 characters');
const date = z.string('is not a date written as YYYY-MM-DD').transform((text, check) => {
  const day = tryDayOf(text);
  if (day !== undefined) return day;
  check.addIssue({ code: 'custom', message: `${JSON.stringify(text.slice(0, 40))} is not a date written as YYYY-MM-DD` });
  return z.NEVER;
});

const file = z.strictObject({
  council: name,
  status: z.enum(['published', 'assumed'], 'is neither "published" nor "assumed"'),
  closures: z.array(z.strictObject({ date, name })).max(1000, 'holds more than 1000 closure days'),
  terms: z.array(z.strictObject({ name, from: date, to: date })).max(500, 'holds more than 500 terms'),
});

/**
 * Checks what a calendar file holds: `{ council, status, closures: [{ date, name }], terms: [{ name, from, to }] }`, its
 * closures and terms in order of date. `where` names the file in the CalendarError thrown.
 */
export function calendarData(loaded: unknown, where: string): CalendarData {
  const read = file.safeParse(loaded);
  if (!read.success)
    throw new CalendarError(read.error.issues.map((issue) => `${where}: ${placeOf(issue.path)}: ${issue.message}.`).join('\n'));
  const { council, status, terms } = read.data;
  const closures = read.data.closures.map((closure) => ({ day: closure.date, name: closure.name }));
  checkClosures(closures, where);
  checkTerms(terms, where);
  return { name: council, status, closures, terms };
}

function checkClosures(closures: readonly ClosureDay[], where: string): void {
  for (const [index, closure] of closures.entries()) {
    const earlier = closures[index - 1];
    if (earlier !== undefined && earlier.day >= closure.day) {
      throw new CalendarError(
        `${where}: the closure day ${isoOf(closure.day)} comes after ${isoOf(earlier.day)}. Put each once, in order of date.`,
      );
    }
    if (closure.day < FIRST_DAY || closure.day > LAST_DAY) {
      throw new CalendarError(
        `${where}: the closure day ${isoOf(closure.day)} is outside ${isoOf(FIRST_DAY)} to ${isoOf(LAST_DAY)}. Check the year.`,
      );
    }
  }
}

function checkTerms(terms: readonly TermDates[], where: string): void {
  for (const [index, term] of terms.entries()) {
    if (term.to < term.from) throw new CalendarError(`${where}: ${term.name} ends before it begins. Check its dates.`);
    const earlier = terms[index - 1];
    if (earlier !== undefined && earlier.to >= term.from) {
      throw new CalendarError(
        `${where}: ${term.name} begins before ${earlier.name} has ended. Put terms in order of date, none overlapping.`,
      );
    }
  }
}

function placeOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? ` ${step + 1}` : `, ${String(step)}`)).join('');
  return steps === '' ? 'the file' : steps.slice(2);
}
