/** Standards of one pack that ask the same thing and give different limits, or different people to do it. */
import type { WorkingCalendar } from '../../calendar/index.ts';
import type { Condition, Matcher, Standard, Version } from '../../engine/index.ts';
import type { Role } from '../../record/types.ts';
import { rowIn, situationsFor } from '../against-statute.ts';
import { type Clock, clockOf } from '../against-statute/clock.ts';
import { allEntail, overlap } from '../against-statute/entails.ts';
import type { Situation } from '../against-statute/facts.ts';
import { limitsBetween } from '../against-statute/later.ts';

/** One of two standards, with its row that speaks where the other's does too. */
export interface Side {
  readonly standard: Standard;
  /** Its place among the limits in words. */
  readonly row: number;
}

export interface Clash {
  /** The side whose limit is never the later; by turns where each is the later from some starts. */
  readonly stricter: Side;
  readonly other: Side;
  readonly byTurns: boolean;
}

export interface TwoOwners {
  readonly one: Standard;
  readonly other: Standard;
}

interface Asked {
  readonly standard: Standard;
  readonly clock: Clock;
  readonly owner: Role;
}

/**
 * Pairs that ask the same thing with different limits in some situation where both speak; each pair once. A stricter rule for some children
 * beside one for all is meant so and is left out; a looser rule for some beside a stricter one for all is a question.
 */
export function clashesIn(standards: readonly Standard[], calendar: WorkingCalendar): Clash[] {
  return pairsOf(standards).flatMap(([one, other]) => clashBetween(one, other, calendar) ?? []);
}

/** Pairs that ask the same thing of two different roles in a situation where both speak. */
export function twoOwnersIn(standards: readonly Standard[]): TwoOwners[] {
  return pairsOf(standards)
    .filter(([one, other]) => one.owner !== other.owner && bothSpeak(one, other, situationsFor([one.clock, other.clock]) ?? []).length > 0)
    .map(([one, other]) => ({ one: one.standard, other: other.standard }));
}

function pairsOf(standards: readonly Standard[]): [Asked, Asked][] {
  const asked = standards.flatMap((standard): Asked[] => {
    const version = standard.versions.at(-1);
    const clock = version && clockOf(version);
    return version === undefined || clock === undefined || followsAgreement(version)
      ? []
      : [{ standard, clock, owner: version.owner ?? standard.owner }];
  });
  return asked.flatMap((one, index) =>
    asked.slice(index + 1).flatMap((other): [Asked, Asked][] => (isSame(one, other) ? [[one, other]] : [])),
  );
}

/** What is asked only once something else was agreed for the child is meant to stand beside the general rule. */
function followsAgreement({ variedBy, applies }: Version): boolean {
  return variedBy !== undefined && applies !== undefined && turnsOn(applies, variedBy.entry);
}

function turnsOn(condition: Condition, entry: string): boolean {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.some((one) => turnsOn(one, entry));
  return (condition.kind === 'had' || condition.kind === 'had-in') && condition.matchers.some((matcher) => matcher.entry === entry);
}

/** The same subject, started by the same and met by the same, whoever is to do it. */
function isSame({ standard: one, clock: ours }: Asked, { standard: other, clock: theirs }: Asked): boolean {
  if (one.about !== other.about || ours.way !== theirs.way || ours.given !== theirs.given) return false;
  if (ours.shown !== undefined || theirs.shown !== undefined || ours.metBy.length + theirs.metBy.length === 0) return false;
  const [these, those] = [ours.metBy.map(whoever), theirs.metBy.map(whoever)];
  return startsAlike(ours, theirs) && overlap(ours.metBy, theirs.metBy) && allEntail(these, those) && allEntail(those, these);
}

function whoever({ entry, where }: Matcher): Matcher {
  if (where === undefined) return { entry };
  const { by: _by, ...rest } = where;
  return { entry, where: rest };
}

/** Two clocks that start with the same: one episode, entries of which one kind is the other too, or the same birthday or date. */
export function startsAlike({ start: one }: Clock, { start: other }: Clock): boolean {
  if (one.kind === 'episode' && other.kind === 'episode') return one.episode === other.episode;
  if (one.kind === 'entries' && other.kind === 'entries')
    return allEntail(one.matchers, other.matchers) || allEntail(other.matchers, one.matchers);
  return one.kind === 'other' && JSON.stringify(one) === JSON.stringify(other);
}

type Rows = readonly [number, number];

/** The rows that speak together. What is asked once is not laid beside what is asked again and again, save for its first time. */
function bothSpeak({ clock: ours }: Asked, { clock: theirs }: Asked, situations: readonly Situation[]): Rows[] {
  const found = situations.flatMap((situation): Rows[] => {
    const [one, other] = [rowIn(ours, situation), rowIn(theirs, situation)];
    return one === undefined || other === undefined || !sameTime(ours, one.index, theirs, other.index) ? [] : [[one.index, other.index]];
  });
  return [...new Map(found.map((rows) => [rows.join(), rows])).values()];
}

function sameTime(ours: Clock, row: number, theirs: Clock, otherRow: number): boolean {
  return namesTheFirst(ours.rows[row]?.when) === namesTheFirst(theirs.rows[otherRow]?.when);
}

function namesTheFirst(when: Condition | undefined): boolean {
  if (when === undefined) return false;
  return when.kind === 'all' ? when.of.some(namesTheFirst) : when.kind === 'met' && when.under === 1;
}

function clashBetween(one: Asked, other: Asked, calendar: WorkingCalendar): Clash | undefined {
  const situations = situationsFor([one.clock, other.clock]) ?? [];
  const speaksAlone = (alone: Asked, beside: Asked): boolean =>
    situations.some((situation) => rowIn(alone.clock, situation) !== undefined && rowIn(beside.clock, situation) === undefined);
  const isForSome = (side: Asked, beside: Asked): boolean => speaksAlone(beside, side) && !speaksAlone(side, beside);
  for (const [row, otherRow] of bothSpeak(one, other, situations)) {
    const [limit, otherLimit] = [one.clock.rows[row]?.limit, other.clock.rows[otherRow]?.limit];
    if (limit === undefined || otherLimit === undefined) continue;
    const { standing } = limitsBetween(limit, otherLimit, one.clock.way, calendar);
    const back = limitsBetween(otherLimit, limit, one.clock.way, calendar).standing;
    const byTurns = standing === 'sometimes-weaker' && back === 'sometimes-weaker';
    const sides = [
      { side: { standard: one.standard, row }, asked: one },
      { side: { standard: other.standard, row: otherRow }, asked: other },
    ] as const;
    if (standing === 'equal' || standing === 'cannot-be-compared') continue;
    const [stricter, looser] = standing === 'stronger' ? sides : ([sides[1], sides[0]] as const);
    if (byTurns || !isForSome(stricter.asked, looser.asked)) return { stricter: stricter.side, other: looser.side, byTurns };
  }
  return undefined;
}
