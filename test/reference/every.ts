/** `every` and `current`: while an episode lasts, Y at least every interval; a document that is no older than its limit. */
import type { Day, Limit, Moment } from '../../src/calendar/index.ts';
import type { Current, Every, Row, Standard, Version, While } from '../../src/engine/standard.ts';
import type { Entry } from '../../src/record/types.ts';
import { type Clock, isOpen, plus, versionOn } from './clock.ts';
import { isHeldThroughout } from './held.ts';
import { holds, rowFor, type Situation } from './holds.ts';
import { matches } from './matches.ts';
import { closedOn, entriesOn, type Seen } from './seen.ts';
import { hasAttributes, type Spell, spellsOf } from './spells.ts';
import { inOrderOfTime, isBefore } from './moments.ts';
import { agreedBy, exceptionsOn, intervalOf, variationsOn } from './varied.ts';
import { dayIn } from './anchors.ts';

type Recurring = Every | Current;
const SAME_DAY: Limit = { n: 0, unit: 'days' };

/** The period a chain lasts for. */
export interface Period {
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly spell?: Spell;
}

interface Link extends Clock {
  readonly version: Recurring;
  /** A document that has not existed yet is due by its own limit. */
  readonly first: boolean;
  row: Row | undefined;
  /** The day it came to be expected, though it may be counted from an earlier one. */
  readonly arose: Day;
  readonly period: Period;
}

export function clocksEvery(standard: Standard, seen: Seen): readonly Clock[] {
  const whiles = standard.versions.flatMap((version) => (isRecurring(version) ? [version.while] : []));
  const periods = new Map(
    whiles.flatMap((one) => periodsOf(one, seen)).map((period) => [`${period.spell?.kind.name} ${period.spell?.opened.id}`, period]),
  );
  const clocks = [...periods.values()]
    .filter((period) => period.from !== period.to)
    .flatMap((period) => chain(standard, period, seen))
    .toSorted((one, other) => inOrderOfTime(one.opened, other.opened));
  const first = Math.min(...seen.entries.map((entry) => entry.occurred.day));
  for (let day = first; day <= seen.question.asOf; day += 1) vary(day, clocks, standard, seen);
  return clocks;
}

export function periodsOf(one: While, seen: Seen): readonly Period[] {
  if (one.kind === 'episode') {
    return spellsOf(one.episode, seen)
      .filter((spell) => hasAttributes(spell, one.where ?? {}, spell.from, seen))
      .map((spell) => ({ from: spell.from, to: spell.to, spell }));
  }
  const from = seen.record.subject.born ?? seen.entries.at(0)?.occurred.day;
  return from === undefined || from > seen.question.asOf ? [] : [{ from, to: closedOn(seen) }];
}

function isRecurring(version: Version): version is Recurring {
  return version.shape === 'every' || version.shape === 'current';
}

function chain(standard: Standard, period: Period, seen: Seen): readonly Link[] {
  const clocks: Link[] = [];
  const done: Entry[] = [];
  const running = (): readonly Link[] => clocks.filter(isOpen);
  let wasLive = false;
  for (let day = period.from; day <= Math.min(seen.question.asOf, period.to ?? Infinity); day += 1) {
    const today: Today = { standard, period, seen, day, done };
    if (day === period.from) wasLive = changeOn(today, clocks, wasLive);

    const entry = doneOn(today, running().at(-1)?.version);
    if (entry !== undefined) {
      done.push(entry);
      for (const clock of running()) Object.assign(clock, { met: entry.occurred, metBy: entry });
      const live = liveOn(today, undefined);
      if (live !== undefined && wasLive && recurs(live)) clocks.push(follow(today, live, entry.occurred, false));
      if (live !== undefined && !wasLive) clocks.push(...base(today, live, clocks));
      wasLive = live !== undefined;
    }

    if (excuse(today, running())) {
      const live = liveOn(today, undefined);
      if (live !== undefined && recurs(live)) clocks.push(follow(today, live, { day }, false));
      wasLive = live !== undefined;
    }

    if (day === period.to) for (const clock of running()) clock.ended = day;
    else wasLive = changeOn(today, clocks, wasLive);
  }
  return clocks;
}

interface Today {
  readonly standard: Standard;
  readonly period: Period;
  readonly seen: Seen;
  readonly day: Day;
  /** What has met the standard in this episode so far: the first entry of each day on which it was done. */
  readonly done: readonly Entry[];
}

interface Live {
  readonly version: Recurring;
  /** Absent for a document that need only exist. */
  readonly row: Row | undefined;
}

function recurs({ version }: Live): boolean {
  return version.shape === 'every' || version.rows.length > 0;
}

/** Whether the day is live by the version that speaks: that of the clock running, or the one in force. */
function liveOn({ standard, period, seen, day, done }: Today, speaking: Recurring | undefined): Live | undefined {
  const inForce = versionOn(standard, day, seen);
  if (inForce === undefined || !isRecurring(inForce) || day === period.to) return undefined;
  const version = speaking ?? inForce;
  const situation: Situation = { seen, day, own: period.spell, met: done.length };
  if (!isWhile(version.while, period, seen) || !holds(version.applies, situation)) return undefined;
  const row = rowFor(version.rows, situation);
  return row === undefined && recurs({ version, row }) ? undefined : { version, row };
}

function isWhile(one: While, period: Period, seen: Seen): boolean {
  return periodsOf(one, seen).some((other) => other.spell?.opened === period.spell?.opened);
}

/** What counts is said by the version of the clock running, else by the one in force, else by the first. */
function doneOn({ standard, seen, day }: Today, running: Recurring | undefined): Entry | undefined {
  const version = running ?? versionOn(standard, day, seen) ?? standard.versions[0];
  if (version === undefined || !isRecurring(version)) return undefined;
  return entriesOn(day, seen).find((entry) => matches(entry, version.metBy, seen));
}

/** What went live or not live, or which row changed, after what was done and excused that day. */
function changeOn(today: Today, clocks: Link[], wasLive: boolean): boolean {
  const latest = clocks.filter(isOpen).at(-1);
  const live = liveOn(today, latest?.version);
  if (live !== undefined && latest !== undefined) {
    if (live.row !== latest.row) changeRow(today, latest, live, clocks);
    return true;
  }
  for (const clock of clocks.filter(isOpen)) clock.ended = today.day;
  const anew = liveOn(today, undefined);
  if (anew !== undefined && (!wasLive || latest !== undefined)) clocks.push(...base(today, anew, clocks));
  return anew !== undefined;
}

function changeRow(today: Today, latest: Link, live: Live, clocks: Link[]): void {
  const { seen, day } = today;
  const next = follow(today, live, latest.opened, latest.first);
  if (next.due !== undefined && next.due.day < day) next.due = plus({ day }, next.limit ?? SAME_DAY, seen);
  if (latest.due !== undefined && latest.due.day < day) clocks.push(next);
  else Object.assign(latest, { row: next.row, limit: next.limit, clause: next.clause, due: next.due });
}

/** What opens on the day the chain goes live: at the last time it was done, where that is still in time, or on the day itself. */
function base(today: Today, live: Live, earlier: readonly Link[]): readonly Link[] {
  const { day, period, done } = today;
  const last = done.at(-1) ?? (live.version.shape === 'current' ? documentBefore(today, live.version) : undefined);
  const opened = day === period.from ? (period.spell?.opened.occurred ?? { day }) : { day };
  if (!recurs(live)) {
    const settled = last !== undefined || earlier.some((link) => link.excused !== undefined);
    return settled ? [] : [follow(today, live, opened, true)];
  }
  const fromLast = last === undefined ? undefined : follow(today, live, last.occurred, false);
  if (fromLast?.due !== undefined && fromLast.due.day >= day) return [fromLast];
  return [follow(today, live, opened, done.length === 0)];
}

function documentBefore({ period, seen }: Today, version: Recurring): Entry | undefined {
  return seen.entries.filter((entry) => entry.occurred.day < period.from && matches(entry, version.metBy, seen)).at(-1);
}

/** An expectation opened at that moment. */
function follow({ seen, day, period }: Today, { version, row }: Live, opened: Moment, first: boolean): Link {
  const limit = (first && version.shape === 'current' ? version.first : undefined) ?? row?.limit ?? SAME_DAY;
  return {
    version,
    opened,
    arose: day,
    period,
    first,
    row,
    limit,
    clause: row?.clause,
    due: plus(opened, limit, seen),
    isHeld: (last) => isHeldThroughout(version.metBy, opened.day, last, seen),
  };
}

/** An interval agreed is for all that run or open while it is in force; a date is for the one opened last of those open. */
function vary(day: Day, clocks: readonly Link[], standard: Standard, seen: Seen): void {
  for (const version of new Set(clocks.map((clock) => clock.version))) {
    for (const entry of variationsOn(day, version, standard, seen)) {
      const mine = clocks.filter((clock) => clock.version === version && wasNotClosedBefore(clock, entry));
      const until = dayIn(entry, 'until') ?? Infinity;
      const meant =
        intervalOf(entry) !== undefined
          ? mine.filter((clock) => day <= until && clock.opened.day <= until && isWithin(clock.period, day))
          : mine.filter((clock) => clock.arose <= day).slice(-1);
      for (const clock of meant) clock.agreed = agreedBy(entry, clock, seen) ?? clock.agreed;
    }
  }
}

function isWithin({ from, to }: Period, day: Day): boolean {
  return from <= day && day <= (to ?? Infinity);
}

function wasNotClosedBefore(clock: Link, { occurred }: Entry): boolean {
  if (clock.met !== undefined) return isBefore(occurred, clock.met);
  return (clock.ended ?? clock.excused ?? Infinity) >= occurred.day;
}

function excuse({ standard, seen, day }: Today, running: readonly Link[]): boolean {
  const excused = running.filter((link) => exceptionsOn(day, link.version, standard, seen).length > 0);
  for (const link of excused) link.excused = day;
  return excused.length > 0;
}
