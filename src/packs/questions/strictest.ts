/** Which of several packs gives the least time for one thing, by the due dates that their limits give. */
import type { WorkingCalendar } from '../../calendar/index.ts';
import type { Standard } from '../../engine/index.ts';
import { compareWithStatute, rowIn, situationsFor } from '../against-statute.ts';
import { type Clock, clockOf } from '../against-statute/clock.ts';
import type { Situation } from '../against-statute/facts.ts';
import { limitsBetween, type Standing } from '../against-statute/later.ts';
import { isWithin } from '../against-statute/periods.ts';
import { startsAlike } from '../lint/clashes.ts';
import { countsToward } from './counts-toward.ts';
import type { Time } from './question.ts';
import { atTime, speaksAt } from './rows.ts';

/** Packs whose limits can be laid side by side, because they ask for the same, counted from the same start. */
export interface Compared {
  /** By authority. */
  readonly among: readonly string[];
  /** Those that are nowhere later than any other of them; all where none differs, none where it depends. */
  readonly strictest: readonly string[];
}

/** What one pack answers. */
export interface Side {
  readonly authority: string;
  readonly standards: readonly Standard[];
}

interface Asked {
  readonly standard: Standard;
  /** Only the rows of the time asked about; absent for a count. */
  readonly clock?: Clock;
}

/** What is compared, when, and by which days. */
interface Comparing {
  readonly time: Time | undefined;
  readonly calendar: WorkingCalendar;
}

/**
 * Lays what the packs answer side by side, each limit in its own unit. One pack is nowhere later than another where, in every situation that
 * their conditions tell apart, whatever the other asks is asked by it too, as soon or sooner from every start day.
 */
export function strictestAmong(sides: readonly Side[], time: Time | undefined, calendar: WorkingCalendar): Compared[] {
  const how: Comparing = { time, calendar };
  const asked = sides.map(({ authority, standards }) => ({ authority, asked: standards.flatMap((one) => askedBy(one, time)) }));
  const noLater = new Map<string, boolean>();
  const differing = new Set<string>();
  for (const [index, one] of asked.entries()) {
    for (const other of asked.slice(index + 1)) {
      if (!one.asked.some((ours) => other.asked.some((theirs) => isAlike(ours, theirs, how) || isAlike(theirs, ours, how)))) continue;
      const situations = situationsOf(one.asked, other.asked);
      if (situations === undefined || situations.some((situation) => differ(one.asked, other.asked, situation, how)))
        differing.add(one.authority).add(other.authority);
      noLater.set(`${one.authority} ${other.authority}`, isNowhereLater(one.asked, other.asked, situations, how));
      noLater.set(`${other.authority} ${one.authority}`, isNowhereLater(other.asked, one.asked, situations, how));
    }
  }
  return joined(
    sides.map(({ authority }) => authority),
    (one, other) => noLater.has(`${one} ${other}`),
  )
    .filter((group) => group.length > 1)
    .map((among) => ({
      among,
      strictest: among.some((one) => differing.has(one))
        ? among.filter((one) => among.every((other) => one === other || noLater.get(`${one} ${other}`) === true))
        : among,
    }));
}

function askedBy(standard: Standard, time: Time | undefined): Asked[] {
  const version = standard.versions.at(-1);
  const clock = version && clockOf(version);
  if (version === undefined) return [];
  return [{ standard, ...(clock && { clock: atTime(clock, time) }) }];
}

/** All that are linked, directly or through others, each in one group. */
function joined(all: readonly string[], linked: (one: string, other: string) => boolean): string[][] {
  let groups: string[][] = [];
  for (const one of all) {
    const near = groups.filter((group) => group.some((other) => linked(one, other)));
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), one]];
  }
  return groups.map((group) => all.filter((one) => group.includes(one)));
}

/** Every situation that the conditions of either side tell apart; undefined where there are too many to look at. */
function situationsOf(ours: readonly Asked[], theirs: readonly Asked[]): readonly Situation[] | undefined {
  const [first, ...rest] = [...ours, ...theirs].flatMap(({ clock }) => clock ?? []);
  return first === undefined ? [new Map()] : situationsFor([first, ...rest], MOST_SITUATIONS);
}

/** Beyond this a table turns on so much that no answer would be simple. */
const MOST_SITUATIONS = 1500;

function isNowhereLater(
  ours: readonly Asked[],
  theirs: readonly Asked[],
  situations: readonly Situation[] | undefined,
  how: Comparing,
): boolean {
  return (
    situations?.every((situation) =>
      theirs.every((other) => {
        if (!speaksIn(other, situation, how.time)) return true;
        const alike = ours.filter((one) => isAlike(one, other, how) || isAlike(other, one, how));
        return alike.length === 0 || alike.some((one) => speaksIn(one, situation, how.time) && isNoLater(one, other, situation, how));
      }),
    ) ?? false
  );
}

/** Whether two of their limits for the same thing part, where both speak. */
function differ(ours: readonly Asked[], theirs: readonly Asked[], situation: Situation, how: Comparing): boolean {
  return ours.some((one) =>
    theirs.some((other) => {
      if (!isAlike(one, other, how) && !isAlike(other, one, how)) return false;
      if (!speaksIn(one, situation, how.time) || !speaksIn(other, situation, how.time)) return false;
      return standingOf(one, other, situation, how) !== 'equal';
    }),
  );
}

/** Whatever does what the one asks does what the other asks, counted from the same start. Between times, a wider episode counts as one within it. */
function isAlike(one: Asked, other: Asked, { time, calendar }: Comparing): boolean {
  const [ours, theirs] = [one.clock, other.clock];
  if (ours === undefined || theirs === undefined) return ours === theirs && countBeside(one, other, calendar) !== undefined;
  if (ours.shown !== undefined || theirs.shown !== undefined || ours.way !== theirs.way || ours.given !== theirs.given) return false;
  if (one.standard.about !== other.standard.about || !countsToward(ours.metBy, theirs.metBy)) return false;
  const [start, otherStart] = [ours.start, theirs.start];
  if (startsAlike(ours, theirs)) return true;
  if (time === 'first' || start.kind !== 'episode' || otherStart.kind !== 'episode' || start.once || otherStart.once) return false;
  return isWithin(start.episode, otherStart.episode) || isWithin(otherStart.episode, start.episode);
}

function speaksIn({ clock }: Asked, situation: Situation, time: Time | undefined): boolean {
  return clock === undefined || (speaksAt(clock, situation, time) && rowIn(clock, situation) !== undefined);
}

function isNoLater(one: Asked, other: Asked, situation: Situation, how: Comparing): boolean {
  if (!isAlike(one, other, how)) return false;
  const standing = standingOf(one, other, situation, how);
  return standing === 'equal' || standing === 'stronger';
}

function standingOf(one: Asked, other: Asked, situation: Situation, how: Comparing): Standing | undefined {
  const [limit, otherLimit] = [one.clock && rowIn(one.clock, situation), other.clock && rowIn(other.clock, situation)];
  return limit === undefined || otherLimit === undefined || one.clock === undefined
    ? countBeside(one, other, how.calendar)
    : limitsBetween(limit.limit, otherLimit.limit, one.clock.way, how.calendar).standing;
}

/** How a count lies to a count; undefined where they count different things. */
function countBeside({ standard }: Asked, other: Asked, calendar: WorkingCalendar): Standing | undefined {
  const standing = compareWithStatute(other.standard, [standard], calendar).rows[0]?.standing;
  return standing === 'silent' ? undefined : standing;
}
