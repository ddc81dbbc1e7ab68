/** From what became of a clock to what is answered: its state, how late, and whose it is. */
import { type Day, isoOf, type Limit, type Moment } from '../../src/calendar/index.ts';
import type { Expectation, LateUnit, State } from '../../src/engine/expectation.ts';
import type { Standard } from '../../src/engine/standard.ts';
import type { Role } from '../../src/record/types.ts';
import type { Clock } from './clock.ts';
import { isOnOrBefore, runsOutSooner } from './moments.ts';
import type { Seen } from './seen.ts';
import { attributeOn, openOn } from './spells.ts';

export function answer(standard: Standard, clock: Clock, n: number, seen: Seen): Expectation {
  const { version, opened, due, met, metBy, silent, clause } = clock;
  const { subject } = seen.record;
  const owner = version.owner ?? standard.owner;
  const agreed = due === undefined ? undefined : clock.agreed;
  const state = stateOf(clock, seen);
  const person = personIn(owner, dueOrAsOf(clock, seen), seen);
  const warn = warnOf(clock, seen);
  const ended = clock.excused ?? clock.ended;
  const late = lateOf(clock, state, seen);
  return {
    key: `${standard.id}:${subject.id}:${isoOf(opened.day)}${n === 1 ? '' : `:${n}`}`,
    standard: standard.id,
    version: version.from,
    subject: subject.id,
    owner,
    opened,
    state,
    rejected: [],
    ...(person === undefined ? {} : { person }),
    ...(due === undefined ? {} : { due }),
    ...(agreed === undefined ? {} : { agreedDue: agreed }),
    ...(warn === undefined ? {} : { warn }),
    ...(met === undefined ? {} : { metOn: met }),
    ...(metBy === undefined ? {} : { metBy: metBy.id }),
    ...(silent === true ? { silent } : {}),
    ...(ended === undefined ? {} : { ended }),
    ...late,
    ...(clause === undefined ? {} : { row: clause }),
  };
}

/** Never before it opened: what was due sooner is asked of its opening day. */
function dueOrAsOf({ due, opened }: Clock, seen: Seen): Day {
  return Math.max(opened.day, Math.min(due?.day ?? Infinity, seen.question.asOf));
}

function stateOf(clock: Clock, seen: Seen): State {
  const { due, met } = clock;
  const agreed = due === undefined ? undefined : clock.agreed;
  const { asOf } = seen.question;
  if ((met === undefined || (due !== undefined && !isOnOrBefore(met, due))) && !clock.isHeld(dueOrAsOf(clock, seen))) return 'not-held';
  if (clock.excused !== undefined) return 'excused';
  if (met !== undefined) return metState(met, due, agreed);
  if (clock.ended !== undefined) return 'lapsed';
  const last = agreed ?? due;
  const warn = warnOf(clock, seen);
  if (last !== undefined && asOf > last.day) return 'overdue';
  return warn !== undefined && asOf >= warn ? 'due-soon' : 'upcoming';
}

function metState(met: Moment, due: Moment | undefined, agreed: Moment | undefined): State {
  if (due === undefined) return 'met';
  const inTime = isOnOrBefore(met, due);
  if (agreed === undefined) return inTime ? 'met' : 'met-late';
  if (!isOnOrBefore(met, agreed)) return 'met-late';
  return inTime ? 'met' : 'varied';
}

function warnOf({ version, opened, due, agreed }: Clock, seen: Seen): Day | undefined {
  const last = due === undefined ? undefined : (agreed ?? due);
  const { calendar } = seen.question;
  if (last === undefined || version.warn === 0 || last.day > calendar.to) return undefined;
  return Math.max(opened.day, calendar.addWorkingDays(last.day, -version.warn));
}

function lateOf(
  { due: own, agreed, met, limit, ended, tooLateFrom }: Clock,
  state: State,
  seen: Seen,
): { late: number; lateUnit: LateUnit } | undefined {
  if (own === undefined) return undefined;
  const due = agreed !== undefined && runsOutSooner(agreed, own) ? agreed : own;
  if (met !== undefined && (state === 'met' || state === 'met-late' || state === 'varied')) return distance(due, met, limit, seen);
  if (state === 'overdue') return distance(due, { day: seen.question.asOf }, limit, seen);
  if (state !== 'lapsed' || ended === undefined) return undefined;
  // What was due on the very day of what it was to come before, and ended no sooner, was missed.
  const isMissed = tooLateFrom === due.day && ended >= due.day;
  return ended > due.day || isMissed ? distance(due, { day: ended }, limit, seen) : undefined;
}

function distance(due: Moment, to: Moment, limit: Limit | undefined, seen: Seen): { late: number; lateUnit: LateUnit } {
  const byTheClock = limit?.unit === 'hours' || (limit?.unit === 'clock' && due.day === to.day);
  if (byTheClock && due.minute !== undefined && to.minute !== undefined) {
    return { late: (to.day - due.day) * 24 + roundedUp((to.minute - due.minute) / 60), lateUnit: 'hours' };
  }
  if (limit?.unit === 'working-days' || limit?.of === 'working-days') {
    return { late: seen.question.calendar.workingDaysBetween(due.day, to.day), lateUnit: 'working-days' };
  }
  return { late: to.day - due.day, lateUnit: 'days' };
}

/** Whole hours, rounded up; never minus zero. */
function roundedUp(hours: number): number {
  return Math.ceil(hours) || 0;
}

function personIn(role: Role, day: Day, seen: Seen): string | undefined {
  const allocated = openOn('allocation', day, seen).find((spell) => attributeOn(spell, 'role', day, seen) === role);
  const worker = allocated === undefined ? undefined : attributeOn(allocated, 'worker', day, seen);
  return typeof worker === 'string' ? worker : undefined;
}
