/** From a draft to the answer, in numbers: its state, its warning day, how early or late. */
import { BeyondCalendarError, type Day, type Moment, wholeDay } from '../calendar/index.ts';
import { isBefore, runsOutBefore } from './anchors.ts';
import { type Answers, NONE } from './answers.ts';
import type { Draft, Judging } from './draft.ts';
import { note } from './draft.ts';
import { STATES } from './expectation.ts';
import { heldUntil } from './held.ts';
import { wantedBy } from './wanted.ts';
import type { View } from './view.ts';

const UPCOMING = STATES.indexOf('upcoming');
const DUE_SOON = STATES.indexOf('due-soon');
const OVERDUE = STATES.indexOf('overdue');
const MET = STATES.indexOf('met');
const MET_LATE = STATES.indexOf('met-late');
const VARIED = STATES.indexOf('varied');
const EXCUSED = STATES.indexOf('excused');
const LAPSED = STATES.indexOf('lapsed');
const NOT_HELD = STATES.indexOf('not-held');

/** Writes what a draft comes to as the next row; `nth` where others of its standard opened that day before it. */
export function answer(judging: Judging, draft: Draft, nth: number, into: Answers): number {
  const warn = warnDay(judging.view, draft);
  const state = stateOf(judging.view, draft, warn);
  const row = into.open();
  into.standards[row] = judging.planned;
  into.versions[row] = draft.version;
  into.rows[row] = draft.row;
  into.openedBy[row] = draft.openedBy;
  into.metBy[row] = draft.metBy;
  into.nth[row] = nth;
  into.state[row] = state;
  into.opened[row] = draft.opened.day;
  into.openedAt[row] = draft.opened.minute ?? NONE;
  into.due[row] = draft.due === undefined ? NONE : draft.due.day;
  into.dueAt[row] = draft.due?.minute ?? NONE;
  into.agreedDue[row] = draft.agreedDue === undefined ? NONE : draft.agreedDue.day;
  into.agreedDueAt[row] = draft.agreedDue?.minute ?? NONE;
  into.metOn[row] = draft.metOn === undefined ? NONE : draft.metOn.day;
  into.metOnAt[row] = draft.metOn?.minute ?? NONE;
  into.ended[row] = draft.ended ?? NONE;
  into.warn[row] = warn ?? NONE;
  into.silent[row] = draft.silent ? 1 : 0;
  sayLateness(judging.view, draft, state, into, row);
  return row;
}

/** The last steps of the working: when the warning starts, and how it stands. */
export function noteAnswer({ view }: Judging, draft: Draft, into: Answers, row: number): void {
  const warn = into.warn[row] ?? NONE;
  const late = into.late[row] ?? NONE;
  const state = STATES[into.state[row] ?? UPCOMING] ?? 'upcoming';
  if (warn !== NONE)
    if (view.explaining) note(draft, { step: 'warn', on: warn, workingDays: draft.version.warn, atOpening: warn === draft.opened.day });
  if (view.explaining) note(draft, { step: 'state', state, asOf: view.asOf, ...(late !== NONE && { late }) });
}

function stateOf(view: View, draft: Draft, warn: Day | undefined): number {
  const { due, agreedDue, metOn } = draft;
  if ((metOn === undefined || (due !== undefined && isBefore(due, metOn))) && isNotHeld(view, draft)) return NOT_HELD;
  if (draft.excused) return EXCUSED;
  if (metOn !== undefined) return stateOfMet(metOn, due, agreedDue);
  if (draft.ended !== undefined) return LAPSED;
  const last = agreedDue ?? due;
  if (last === undefined) return UPCOMING;
  if (view.asOf > last.day) return OVERDUE;
  view.turn(last.day + 1);
  if (warn === undefined) return UPCOMING;
  view.turn(warn);
  return view.asOf >= warn ? DUE_SOON : UPCOMING;
}

function stateOfMet(metOn: Moment, due: Moment | undefined, agreedDue: Moment | undefined): number {
  if (agreedDue !== undefined && due !== undefined && runsOutBefore(agreedDue, due)) return isBefore(agreedDue, metOn) ? MET_LATE : MET;
  if (due === undefined || !isBefore(due, metOn)) return MET;
  return agreedDue !== undefined && !isBefore(agreedDue, metOn) ? VARIED : MET_LATE;
}

function isNotHeld(view: View, draft: Draft): boolean {
  if (draft.notHeld !== undefined) return draft.notHeld;
  if (view.holdsEverything) return false;
  const wanted = wantedBy(draft.version);
  if (wanted.length === 0) return false;
  const until = heldUntil(view, wanted, draft.opened.day);
  draft.notHeld = until < lastDayAsked(view, draft.opened.day, draft.due?.day);
  // Until it is due a day more is asked about each day, and no source may speak of it.
  if (until < (draft.due?.day ?? Infinity)) view.turn(until + 1);
  if (draft.notHeld)
    if (view.explaining) note(draft, { step: 'not-held', entryTypes: [...new Set(wanted.map((matcher) => matcher.entry))] });
  return draft.notHeld;
}

/** The due day, or the as-of day where that comes first; never before it opened, though it may have been due sooner. */
export function lastDayAsked({ asOf }: View, opened: Day, due: Day | undefined): Day {
  return Math.max(opened, Math.min(due ?? asOf, asOf));
}

/** The day the warning starts: working days before the last day in time, though never before it opened. */
function warnDay({ calendar }: View, draft: Draft): Day | undefined {
  const last = draft.agreedDue ?? draft.due;
  if (last === undefined || draft.version.warn === 0) return undefined;
  try {
    return Math.max(calendar.addWorkingDays(last.day, -draft.version.warn), draft.opened.day);
  } catch (error) {
    // A birthday many years away is a due date all the same; the warning comes when the calendar has grown to it.
    if (error instanceof BeyondCalendarError) return undefined;
    throw error;
  }
}

function sayLateness(view: View, draft: Draft, state: number, into: Answers, row: number): void {
  into.late[row] = NONE;
  const { due: own, agreedDue } = draft;
  const to = lateUntil(view, draft, state);
  if (own === undefined || to === undefined) return;
  const due = agreedDue !== undefined && runsOutBefore(agreedDue, own) ? agreedDue : own;
  if (state === LAPSED && !isOutOfTimescale(to.day, due.day, draft.missed)) return;
  sayDistance(view, draft, due, to, into, row);
}

/** Up to when it is counted how late it is; undefined where that is not asked. */
function lateUntil(view: View, draft: Draft, state: number): Moment | undefined {
  switch (state) {
    case MET:
    case MET_LATE:
    case VARIED:
      return draft.metOn;
    case OVERDUE:
      return wholeDay(view.asOf);
    case LAPSED:
      return draft.ended === undefined ? undefined : wholeDay(draft.ended);
    default:
      return undefined;
  }
}

/** Ended after it was due, or what it was to come before happened without it that very day. */
function isOutOfTimescale(ended: Day, due: Day, missed: Day | undefined): boolean {
  return ended > due || (missed === due && ended >= due);
}

const WORKING_DAYS = 0;
const DAYS = 1;
const HOURS = 2;

/** From the due date to another moment, in the unit that the limit counts in. */
function sayDistance({ calendar }: View, { limit }: Draft, due: Moment, to: Moment, into: Answers, row: number): void {
  const byTheClock = limit.unit === 'hours' || (limit.unit === 'clock' && due.day === to.day);
  if (byTheClock && due.minute !== undefined && to.minute !== undefined) {
    const hours = Math.ceil(((to.day - due.day) * 1440 + to.minute - due.minute) / 60);
    into.late[row] = hours;
    into.lateUnit[row] = HOURS;
  } else if (limit.unit === 'working-days' || limit.of === 'working-days') {
    into.late[row] = calendar.workingDaysBetween(due.day, to.day);
    into.lateUnit[row] = WORKING_DAYS;
  } else {
    into.late[row] = to.day - due.day;
    into.lateUnit[row] = DAYS;
  }
}
