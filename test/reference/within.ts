/** `within` and `approved`: after X, Y within a limit. */
import { type Day, type Limit, type Moment, subtractLimit } from '../../src/calendar/index.ts';
import type { Approved, Ending, Matcher, Standard, Within } from '../../src/engine/standard.ts';
import type { Entry } from '../../src/record/types.ts';
import { dayIn, type Start, startsOf } from './anchors.ts';
import { type Clock, isOpen, plus, versionOn, workEndedOn } from './clock.ts';
import { isHeldThroughout } from './held.ts';
import { holds, rowFor, type Situation } from './holds.ts';
import { isLinked, isTiedToType, matchesFor } from './matches.ts';
import { isBefore, isOnOrAfter, isOnOrBefore } from './moments.ts';
import { closedOn, entriesOn, inOrder, type Seen } from './seen.ts';
import { openOn, spellsOf } from './spells.ts';
import { excuseOn, varyOn } from './varied.ts';

type Anchored = Within | Approved;
interface Running extends Clock {
  readonly version: Anchored;
  readonly start: Start;
  /** The entry it waits for, for what is due at the next of a type. */
  readonly next: Entry | undefined;
}

export function clocksWithin(standard: Standard, seen: Seen): readonly Clock[] {
  const starts = standard.versions.flatMap((version) => {
    if (version.shape !== 'within' && version.shape !== 'approved') return [];
    const after = version.shape === 'within' ? version.after : version.of;
    return startsOf(after, seen)
      .filter((start) => versionOn(standard, start.at.day, seen) === version)
      .map((start) => ({ version, start }));
  });
  const clocks: Running[] = [];
  const spent = new Set<Entry>();
  const first = Math.min(...starts.map(({ start }) => start.at.day));
  for (let day = first; day <= seen.question.asOf; day += 1) {
    for (const clock of clocks) agreeBySilence(clock, day, seen);
    for (const { version, start } of starts.filter((one) => one.start.at.day === day)) {
      const running = open(version, start, seen);
      if (running === undefined) continue;
      if (takeOf(version) === 'first') settleTheDay(day, clocks, spent, standard, seen);
      if (takeOf(version) === 'first' && clocks.some((earlier) => isOpen(earlier) && workEndedOn(earlier, seen) > day)) continue;
      for (const earlier of clocks.filter(
        (clock) => isOpen(clock) && takeOf(clock.version) === 'last' && workEndedOn(clock, seen) >= day,
      )) {
        meet(earlier, day, seen);
        if (earlier.met === undefined) clocks.splice(clocks.indexOf(earlier), 1);
      }
      clocks.push(running);
    }
    doTheDay(day, clocks, spent, standard, seen);
  }
  return clocks;
}

function takeOf(version: Anchored): Within['take'] {
  return version.shape === 'within' ? version.take : 'each';
}

function open(version: Anchored, start: Start, seen: Seen): Running | undefined {
  const situation: Situation = { seen, day: start.at.day, anchor: start.entry, own: start.spell ?? start.ended };
  const row = rowFor(version.rows, situation);
  if (row === undefined || !holds(version.applies, situation)) return undefined;
  const { limit, clause } = row;
  const next = limit.next === undefined ? undefined : nextOfType(limit.next, start, seen);
  return {
    version,
    start,
    next,
    opened: start.at,
    anchor: start.entry,
    limit,
    clause,
    due: limit.next === undefined ? dueOf(version, start, limit, seen) : next && { day: next.occurred.day },
    isHeld: (last) => isHeldThroughout(version.metBy, start.at.day, last, seen),
  };
}

/** Counted from the start, from something earlier, or back from a date that the starting entry names. */
function dueOf({ countingFrom, backFrom }: Anchored, { at, entry }: Start, limit: Limit, seen: Seen): Moment | undefined {
  if (backFrom !== undefined) {
    const date = entry && dayIn(entry, backFrom);
    return date === undefined ? undefined : subtractLimit({ day: date }, limit, seen.question.calendar);
  }
  if (countingFrom === undefined) return plus(at, limit, seen);
  const from = startsOf(countingFrom, seen).findLast((one) => isOnOrBefore(one.at, at));
  return from && plus(from.at, limit, seen);
}

/** The next entry of a type after the start, leaving aside one that is tied to another of what started it. */
function nextOfType(type: string, { at, entry: anchor }: Start, seen: Seen): Entry | undefined {
  return seen.entries
    .filter((entry) => entry.type === type)
    .find((entry) =>
      anchor === undefined
        ? entry.occurred.day > at.day
        : inOrder(entry, anchor) > 0 && (!isTiedToType(entry, [anchor.type], seen) || isLinked(entry, anchor, seen)),
    );
}

/** What is done, then what is varied and excused, then what ends. */
function doTheDay(day: Day, clocks: readonly Running[], spent: Set<Entry>, standard: Standard, seen: Seen): void {
  settleTheDay(day, clocks, spent, standard, seen);
  varyOn(day, clocks, standard, seen);
}

function settleTheDay(day: Day, clocks: readonly Running[], spent: Set<Entry>, standard: Standard, seen: Seen): void {
  const running = clocks.filter(isOpen);
  for (const clock of running) meet(clock, day, seen);
  excuseOn(day, clocks, spent, standard, seen);
  for (const clock of running.filter(isOpen)) if (ends(clock, day, seen)) clock.ended = day;
}

function agreeBySilence(clock: Running, day: Day, seen: Seen): void {
  const { due, version } = clock;
  if (
    version.shape !== 'approved' ||
    !version.ifSilent ||
    !isOpen(clock) ||
    due === undefined ||
    isBefore(due, clock.opened) ||
    day <= due.day
  )
    return;
  if (workEndedOn(clock, seen) <= due.day || !clock.isHeld(due.day)) return;
  clock.met = due;
  clock.silent = true;
}

function meet(clock: Running, day: Day, seen: Seen): void {
  const { version, opened, anchor, limit } = clock;
  const onOrAfter = entriesOn(day, seen).filter((entry) => entry !== anchor && isOnOrAfter(entry.occurred, opened));
  const fitting = (matchers: readonly Matcher[]): readonly Entry[] =>
    onOrAfter.filter((entry) => matchesFor(anchor, entry, matchers, seen));
  // With "at the next visit" nothing counts before that visit.
  const waits = (entry: Entry): boolean => limit?.next !== undefined && (clock.next === undefined || inOrder(entry, clock.next) < 0);
  const met = fitting(version.metBy).find((entry) => !waits(entry));
  const unless = fitting(version.unless).find((entry) => met === undefined || entry.occurred.day < met.occurred.day);
  // Once the work has ended nothing excuses it any more, though it may still be met.
  if (unless !== undefined && day <= workEndedOn(clock, seen)) clock.excused = day;
  else if (met !== undefined) {
    clock.met = met.occurred;
    clock.metBy = met;
  }
}

function ends(clock: Running, day: Day, seen: Seen): boolean {
  return (
    closedOn(seen) === day || clock.start.spell?.to === day || clock.version.endsWhen.some((ending) => isEndedBy(ending, clock, day, seen))
  );
}

export function isEndedBy(ending: Ending, { anchor, opened }: Pick<Clock, 'anchor' | 'opened'>, day: Day, seen: Seen): boolean {
  const counts = (entry: Entry | undefined): boolean => entry !== undefined && entry !== anchor && isOnOrAfter(entry.occurred, opened);
  if (ending.kind === 'entry')
    return entriesOn(day, seen).some((entry) => counts(entry) && matchesFor(anchor, entry, [ending.matcher], seen));
  const ended = spellsOf(ending.episode, seen).filter((spell) => spell.to === day);
  if (day > opened.day) return ended.length > 0;
  // On the day the clock began, an episode that gave way to another of its kind ended what came before.
  return openOn(ending.episode, day, seen).length === 0 && ended.some(({ closed }) => counts(closed));
}
