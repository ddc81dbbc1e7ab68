/** `within` and `approved`: after X, Y within a limit. */
import type { Day } from '../../src/calendar/index.ts';
import type { Approved, Ending, Matcher, Standard, Within } from '../../src/engine/standard.ts';
import type { Entry } from '../../src/record/types.ts';
import { type Start, startsOf } from './anchors.ts';
import { type Clock, isOpen, plus, versionOn } from './clock.ts';
import { isAnyHeld } from './held.ts';
import { holds, rowFor, type Situation } from './holds.ts';
import { matchesFor } from './matches.ts';
import { isAfter, isBefore, isOnOrAfter } from './moments.ts';
import { closedOn, entriesOn, inOrder, type Seen } from './seen.ts';
import { spellsOf } from './spells.ts';
import { excuseOn, varyOn } from './varied.ts';

type Anchored = Within | Approved;
interface Running extends Clock {
  readonly version: Anchored;
  readonly start: Start;
}

export function clocksWithin(standard: Standard, seen: Seen): readonly Clock[] {
  const starts = standard.versions.flatMap((version) => {
    if (version.shape !== 'within' && version.shape !== 'approved') return [];
    const after = version.shape === 'within' ? version.after : version.of;
    return startsOf(after, seen).filter((start) => versionOn(standard, start.at.day, seen) === version).map((start) => ({ version, start }));
  });
  const clocks: Running[] = [];
  const replaced = new Set<Running>();
  const spent = new Set<Entry>();
  const first = Math.min(...starts.map(({ start }) => start.at.day));
  for (let day = first; day <= seen.question.asOf; day += 1) {
    for (const clock of clocks) agreeBySilence(clock, day);
    for (const { version, start } of starts.filter((one) => one.start.at.day === day)) {
      const running = open(version, start, seen);
      if (running === undefined) continue;
      const take = version.shape === 'within' ? version.take : 'each';
      if (take === 'first') doTheDay(day, clocks, spent, standard, seen);
      if (take === 'first' && clocks.some(isOpen)) continue;
      for (const earlier of take === 'last' ? clocks.filter(isOpen) : []) {
        earlier.ended = day;
        replaced.add(earlier);
      }
      clocks.push(running);
    }
    doTheDay(day, clocks, spent, standard, seen);
  }
  return clocks.filter((clock) => !replaced.has(clock));
}

function open(version: Anchored, start: Start, seen: Seen): Running | undefined {
  const situation: Situation = { seen, day: start.at.day, anchor: start.entry, own: start.spell };
  const row = rowFor(version.rows, situation);
  if (row === undefined || !holds(version.applies, situation)) return undefined;
  const { limit, clause } = row;
  return {
    version, start, opened: start.at, anchor: start.entry, limit, clause, due: plus(start.at, limit, seen),
    isHeld: (day) => isAnyHeld(version.metBy, day, seen),
  };
}

/** What is done, then what is varied and excused, then what ends. */
function doTheDay(day: Day, clocks: readonly Running[], spent: Set<Entry>, standard: Standard, seen: Seen): void {
  const open = clocks.filter(isOpen);
  for (const clock of open) meet(clock, day, seen);
  varyOn(day, clocks, standard, seen);
  excuseOn(day, clocks, spent, standard, seen);
  for (const clock of open.filter(isOpen)) if (ends(clock, day, seen)) clock.ended = day;
}

function agreeBySilence(clock: Running, day: Day): void {
  const due = clock.agreed ?? clock.due;
  if (clock.version.shape !== 'approved' || !clock.version.ifSilent || !isOpen(clock) || due === undefined || day <= due.day) return;
  clock.met = due;
  clock.silent = true;
}

function meet(clock: Running, day: Day, seen: Seen): void {
  const { version, opened, anchor, limit } = clock;
  const onOrAfter = entriesOn(day, seen).filter((entry) => entry !== anchor && isOnOrAfter(entry.occurred, opened));
  const fitting = (matchers: readonly Matcher[]): readonly Entry[] => onOrAfter.filter((entry) => matchesFor(anchor, entry, matchers, seen));
  const met = limit?.next === undefined ? fitting(version.metBy).at(0) : metAtNext(clock, onOrAfter, fitting(version.metBy), limit.next);
  const unless = fitting(version.unless).find((entry) => met === undefined || isBefore(entry.occurred, met.occurred));
  if (unless !== undefined) clock.excused = day;
  else if (met !== undefined) {
    clock.met = met.occurred;
    clock.metBy = met;
  }
}

/** The next entry of the type is the only one that can meet it in time; after it, the first that will do. */
function metAtNext(clock: Running, entries: readonly Entry[], fitting: readonly Entry[], type: string): Entry | undefined {
  if (clock.due !== undefined) return fitting.at(0);
  const next = entries.find((entry) => entry.type === type && isLaterInTheRecord(entry, clock));
  if (next === undefined) return undefined;
  clock.due = { day: next.occurred.day };
  return fitting.includes(next) ? next : fitting.find((entry) => inOrder(entry, next) > 0);
}

function isLaterInTheRecord(entry: Entry, clock: Running): boolean {
  return clock.anchor === undefined || isAfter(entry.occurred, clock.opened) || inOrder(entry, clock.anchor) > 0;
}

function ends(clock: Running, day: Day, seen: Seen): boolean {
  return closedOn(seen) === day || clock.start.spell?.to === day || clock.version.endsWhen.some((ending) => isEndedBy(ending, clock, day, seen));
}

function isEndedBy(ending: Ending, clock: Running, day: Day, seen: Seen): boolean {
  const counts = (entry: Entry): boolean => entry !== clock.anchor && isOnOrAfter(entry.occurred, clock.opened);
  if (ending.kind === 'entry') return entriesOn(day, seen).some((entry) => counts(entry) && matchesFor(clock.anchor, entry, [ending.matcher], seen));
  return spellsOf(ending.episode, seen).some(({ closed }) => closed?.occurred.day === day && counts(closed) && !hadEnded(closed, clock));
}

/** An episode that ended earlier in the record than the clock began does not end it, though it be on the same day. */
function hadEnded(closed: Entry, clock: Running): boolean {
  return clock.anchor !== undefined && inOrder(closed, clock.anchor) < 0;
}
