/** One expectation while it is being found out: when it opened, when it is due, and what became of it. */
import { addLimit, type Day, type Limit, type Moment } from '../../src/calendar/index.ts';
import type { Standard, Version } from '../../src/engine/standard.ts';
import type { Entry } from '../../src/record/types.ts';
import { isBefore } from './moments.ts';
import type { Seen } from './seen.ts';

export interface Clock {
  readonly version: Version;
  readonly opened: Moment;
  /** The entry it is judged for. */
  readonly anchor?: Entry | undefined;
  limit?: Limit | undefined;
  clause?: string | undefined;
  due?: Moment | undefined;
  agreed?: Moment | undefined;
  met?: Moment | undefined;
  metBy?: Entry | undefined;
  silent?: boolean;
  ended?: Day;
  excused?: Day;
  /** Met for as long as it is not overdue: a number that has stayed within its bound. */
  kept?: boolean;
  /** Whether the sources could have shown, on that day, what would meet it. */
  readonly isHeld: (day: Day) => boolean;
}

export function isOpen(clock: Clock): boolean {
  return clock.met === undefined && clock.ended === undefined && clock.excused === undefined;
}

/** Whether it was open when something happened on that moment: opened on or before its day, and not yet met, ended or excused. */
export function wasOpenAt(clock: Clock, moment: Moment): boolean {
  if (clock.opened.day > moment.day || clock.excused !== undefined) return false;
  if (clock.ended !== undefined && clock.ended < moment.day) return false;
  return clock.met === undefined || isBefore(moment, clock.met);
}

/** The version in force on that day; as if always in force, the first reaches back without end. */
export function versionOn(standard: Standard, day: Day, seen: Seen): Version | undefined {
  return standard.versions.find((version, place) => startOf(version, place, seen) <= day && (version.to === undefined || day <= version.to));
}

function startOf(version: Version, place: number, seen: Seen): Day {
  return place === 0 && seen.question.asIfAlways === true ? -Infinity : version.from;
}

export function plus(start: Moment, limit: Limit, seen: Seen): Moment | undefined {
  if (limit.unit === 'count') return undefined;
  const { born } = seen.record.subject;
  if (limit.unit !== 'age') return addLimit(start, limit, seen.question.calendar);
  return born === undefined ? undefined : addLimit({ day: born }, limit, seen.question.calendar);
}
