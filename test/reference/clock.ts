/** One expectation while it is being found out: when it opened, when it is due, and what became of it. */
import { addLimit, type Day, type Limit, type Moment } from '../../src/calendar/index.ts';
import type { Standard, Version } from '../../src/engine/standard.ts';
import type { Entry } from '../../src/record/types.ts';
import { endsWork } from './declared.ts';
import { isBefore } from './moments.ts';
import { inOrder, type Seen } from './seen.ts';

export interface Clock {
  readonly version: Version;
  readonly opened: Moment;
  /** The entry that opened it, for which it is judged. */
  readonly anchor?: Entry | undefined;
  limit?: Limit | undefined;
  clause?: string | undefined;
  due?: Moment | undefined;
  agreed?: Moment | undefined;
  met?: Moment | undefined;
  metBy?: Entry | undefined;
  silent?: boolean;
  ended?: Day;
  /** The day on which what it was to come before has happened. */
  readonly tooLateFrom?: Day | undefined;
  excused?: Day;
  /** Whether the sources could have shown what would meet it, on every day from its opening to that day. */
  readonly isHeld: (last: Day) => boolean;
}

export function isOpen(clock: Clock): boolean {
  return clock.met === undefined && clock.ended === undefined && clock.excused === undefined;
}

/** Whether it was open when something happened: opened on or before its day, not ended or excused before its day, and not yet met. */
export function wasOpenAt(clock: Clock, moment: Moment, seen: Seen): boolean {
  if (clock.opened.day > moment.day) return false;
  if (Math.min(clock.ended ?? Infinity, clock.excused ?? Infinity, workEndedOn(clock, seen)) < moment.day) return false;
  return clock.met === undefined || isBefore(moment, clock.met);
}

/** The day the work under way ended (a case was closed) for what this clock asks, or Infinity. */
export function workEndedOn({ version, opened, anchor }: Clock, seen: Seen): Day {
  const isCounted = 'measure' in version && version.measure.kind !== 'count-until';
  if (isCounted || version.shape === 'every' || version.shape === 'current') return Infinity;
  const isAfter = (entry: Entry): boolean => (anchor === undefined ? entry.occurred.day >= opened.day : inOrder(entry, anchor) > 0);
  const ending = seen.entries.find((entry) => endsWork(entry.type) && entry !== anchor && isAfter(entry));
  return ending === undefined ? Infinity : Math.max(ending.occurred.day, opened.day);
}

/** The version in force on that day; as if always in force, the first reaches back without end. */
export function versionOn(standard: Standard, day: Day, seen: Seen): Version | undefined {
  return standard.versions.find(
    (version, place) => startOf(version, place, seen) <= day && (version.to === undefined || day <= version.to),
  );
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
