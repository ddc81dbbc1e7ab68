import { type Day, dayOf, isoOf } from './day.ts';
import { CalendarError } from './errors.ts';

/** A day, and where it is known the minute of that day (0 to 1439) as a clock in England shows it. */
export interface Moment {
  readonly day: Day;
  readonly minute?: number;
}

const MINUTES_IN_A_DAY = 24 * 60;
const DATE_AND_TIME =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?<seconds>:[0-5]\d(?:\.\d{1,9})?)?(?<offset>Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads 'YYYY-MM-DD', or a date and time with 'T' or a space between and seconds if wanted (they are dropped). A time
 * with no offset is what the clock in England showed; one with 'Z' or an offset is turned into that. Throws CalendarError.
 */
export function momentOf(text: string): Moment {
  const read = DATE_AND_TIME.exec(text)?.groups;
  if (read?.['date'] === undefined) throw notAMoment(text);
  const day = dayOf(read['date']);
  if (read['hour'] === undefined || read['minute'] === undefined) return { day };
  if (read['offset'] !== undefined) return inEngland(text);
  return { day, minute: Number(read['hour']) * 60 + Number(read['minute']) };
}

/** 'YYYY-MM-DD', or 'YYYY-MM-DDTHH:MM' where the minute is known. */
export function isoOfMoment(m: Moment): string {
  return m.minute === undefined ? isoOf(m.day) : `${isoOf(m.day)}T${clockText(m.minute)}`;
}

/** The minute of the day as 'HH:MM'. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The moment so many minutes of clock time later, or earlier where negative. */
export function addMinutes(day: Day, minute: number, minutes: number): Moment {
  const count = day * MINUTES_IN_A_DAY + minute + minutes;
  const laterDay = Math.floor(count / MINUTES_IN_A_DAY);
  return { day: laterDay, minute: count - laterDay * MINUTES_IN_A_DAY };
}

function inEngland(text: string): Moment {
  try {
    const there = Temporal.Instant.from(text.replace(' ', 'T')).toZonedDateTimeISO('Europe/London');
    return { day: dayOf(there.toPlainDate().toString()), minute: there.hour * 60 + there.minute };
  } catch {
    throw notAMoment(text);
  }
}

function notAMoment(text: string): CalendarError {
  return new CalendarError(
    `${JSON.stringify(text.slice(0, 40))} is not a date or a date and time. Write 2025-03-28, or 2025-03-28T14:30 for half past two.`,
  );
}
