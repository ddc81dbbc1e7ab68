/** From a draft to the answer: its state, its warning day, how early or late, whose it is. */
import { BeyondCalendarError, isoOf, type Day, type Moment } from '../calendar/index.ts';
import { isBefore, runsOutBefore } from './anchors.ts';
import type { Draft, Judging } from './draft.ts';
import { note } from './draft.ts';
import type { Expectation, LateUnit, Rejection, State } from './expectation.ts';
import { findEpisodeKind } from '../record/episode-kinds.ts';
import { heldThroughout } from './held.ts';
import { candidates, mismatch } from './matching.ts';
import type { FieldTest, Matcher, Version } from './standard.ts';
import { allocatedTo } from './view.ts';

/** The expectation that a draft comes to, under a key. */
export function answer(judging: Judging, draft: Draft, key: string): Expectation {
  const { view, standard } = judging;
  const { version } = draft;
  const owner = version.owner ?? standard.owner;
  const state = stateOf(judging, draft);
  const late = lateness(judging, draft, state);
  const warn = warnDay(judging, draft);
  const person = allocatedTo(view, owner, lastDayAsked(judging, draft));
  const rejected = [...draft.rejected, ...rejections(judging, draft)];
  if (warn !== undefined)
    note(view, draft, () => ({ step: 'warn', on: warn, workingDays: version.warn, atOpening: warn === draft.opened.day }));
  note(view, draft, () => ({ step: 'state', state, asOf: view.asOf, ...(late && { late: late.distance }) }));
  return {
    key,
    standard: standard.id,
    version: version.from,
    subject: view.record.subject.id,
    owner,
    ...(person !== undefined && { person }),
    opened: draft.opened,
    ...(draft.openedBy && { openedBy: draft.openedBy.id }),
    ...(draft.due && { due: draft.due }),
    ...(draft.agreedDue && { agreedDue: draft.agreedDue }),
    ...(warn !== undefined && { warn }),
    state,
    ...(draft.metBy && { metBy: draft.metBy.id }),
    ...(draft.metOn && { metOn: draft.metOn }),
    ...(draft.silent === true && { silent: true }),
    ...(draft.ended !== undefined && { ended: draft.ended }),
    ...(late && { late: late.distance, lateUnit: late.unit }),
    ...(draft.row?.clause !== undefined && { row: draft.row.clause }),
    rejected,
  };
}

/** `standard:subject:opened`, numbered from the second where several open on one day. */
export function keyOf(judging: Judging, draft: Draft, taken: Set<string>): string {
  const base = `${judging.standard.id}:${judging.view.record.subject.id}:${isoOf(draft.opened.day)}`;
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}:${n}`;
  taken.add(key);
  return key;
}

function stateOf(judging: Judging, draft: Draft): State {
  const { view } = judging;
  const { due, agreedDue, metOn } = draft;
  if ((metOn === undefined || (due !== undefined && isBefore(due, metOn))) && isNotHeld(judging, draft)) return 'not-held';
  if (draft.excused === true) return 'excused';
  if (metOn !== undefined) {
    if (agreedDue !== undefined && due !== undefined && runsOutBefore(agreedDue, due))
      return isBefore(agreedDue, metOn) ? 'met-late' : 'met';
    if (due === undefined || !isBefore(due, metOn)) return 'met';
    return agreedDue !== undefined && !isBefore(agreedDue, metOn) ? 'varied' : 'met-late';
  }
  if (draft.ended !== undefined) return 'lapsed';
  const last = agreedDue ?? due;
  if (last === undefined) return 'upcoming';
  if (view.asOf > last.day) return 'overdue';
  const warn = warnDay(judging, draft);
  return warn !== undefined && view.asOf >= warn ? 'due-soon' : 'upcoming';
}

function isNotHeld(judging: Judging, draft: Draft): boolean {
  if (draft.notHeld !== undefined) return draft.notHeld;
  const { view } = judging;
  const wanted = wantedBy(draft.version);
  if (wanted.length === 0) return false;
  draft.notHeld = !heldThroughout(view, wanted, draft.opened.day, lastDayAsked(judging, draft));
  if (draft.notHeld) note(view, draft, () => ({ step: 'not-held', entryTypes: [...new Set(wanted.map((matcher) => matcher.entry))] }));
  return draft.notHeld;
}

/** The due day, or the as-of day where that comes first; never before it opened, though it may have been due sooner. */
function lastDayAsked({ view }: Judging, draft: Draft): Day {
  return Math.max(draft.opened.day, Math.min(draft.due?.day ?? view.asOf, view.asOf));
}

/** What would settle an expectation of this version. */
function wantedBy(version: Version): readonly Matcher[] {
  if ('metBy' in version) return version.metBy;
  if (!('measure' in version)) return [];
  const { measure } = version;
  if ('count' in measure) return version.shape === 'at-least' ? measure.count : [];
  return measure.kind === 'length-of' ? endsOf(measure.episode) : [];
}

const IS_GIVEN: FieldTest = { kind: 'present', present: true };

/** What ends an episode, with the fields that tell. */
function endsOf(episode: string): readonly Matcher[] {
  const cues = findEpisodeKind(episode)?.closes ?? [];
  return cues.map(({ entry, where }) => ({
    entry,
    where: { fields: Object.fromEntries(Object.keys(where ?? {}).map((field) => [field, IS_GIVEN])) },
  }));
}

/** The day the warning starts: working days before the last day in time, though never before it opened. */
function warnDay({ view }: Judging, draft: Draft): Day | undefined {
  const last = draft.agreedDue ?? draft.due;
  if (last === undefined || draft.version.warn === 0) return undefined;
  try {
    return Math.max(view.calendar.addWorkingDays(last.day, -draft.version.warn), draft.opened.day);
  } catch (error) {
    // A birthday many years away is a due date all the same; the warning comes when the calendar has grown to it.
    if (error instanceof BeyondCalendarError) return undefined;
    throw error;
  }
}

interface Lateness {
  readonly distance: number;
  readonly unit: LateUnit;
}

function lateness(judging: Judging, draft: Draft, state: State): Lateness | undefined {
  const { due: own, agreedDue, metOn } = draft;
  if (own === undefined) return undefined;
  const due = agreedDue !== undefined && runsOutBefore(agreedDue, own) ? agreedDue : own;
  switch (state) {
    case 'met':
    case 'met-late':
    case 'varied':
      return metOn && distance(judging, draft, due, metOn);
    case 'overdue':
      return distance(judging, draft, due, { day: judging.view.asOf });
    case 'lapsed':
      return draft.ended !== undefined && isOutOfTimescale(draft.ended, due.day, draft.missed)
        ? distance(judging, draft, due, { day: draft.ended })
        : undefined;
    default:
      return undefined;
  }
}

/** Ended after it was due, or what it was to come before happened without it that very day. */
function isOutOfTimescale(ended: Day, due: Day, missed: Day | undefined): boolean {
  return ended > due || (missed === due && ended >= due);
}

/** From the due date to another moment, in the unit that the limit counts in. */
function distance({ view }: Judging, draft: Draft, due: Moment, to: Moment): Lateness {
  const { limit } = draft;
  const byTheClock = limit.unit === 'hours' || (limit.unit === 'clock' && due.day === to.day);
  if (byTheClock && due.minute !== undefined && to.minute !== undefined) {
    const hours = Math.ceil(((to.day - due.day) * 1440 + to.minute - due.minute) / 60);
    return { distance: hours === 0 ? 0 : hours, unit: 'hours' };
  }
  if (limit.unit === 'working-days' || limit.of === 'working-days') {
    return { distance: view.calendar.workingDaysBetween(due.day, to.day), unit: 'working-days' };
  }
  return { distance: to.day - due.day, unit: 'days' };
}

/** Entries of the right type, while it was open, that did not count, and why. */
function rejections(judging: Judging, draft: Draft): readonly Rejection[] {
  const { view } = judging;
  const wanted = wantedBy(draft.version);
  if (wanted.length === 0) return [];
  const until = draft.metOn?.day ?? draft.ended ?? view.asOf;
  const found: Rejection[] = [];
  for (const entry of candidates(view, wanted)) {
    const { day } = entry.occurred;
    if (day < draft.opened.day || day > until || entry === draft.openedBy || entry === draft.metBy) continue;
    const why = mismatch(view, wanted, entry, draft.openedBy);
    if (why === undefined || why === 'other-type') continue;
    found.push({ entry: entry.id, ...why });
    note(view, draft, () => ({ step: 'rejected', rejection: { entry: entry.id, ...why }, on: entry.occurred }));
  }
  return found;
}
