/** The same records judged by two packs: what would be expected that is not, what would not be any more, and of whom. */
import { addMonths, type Day } from '../calendar/index.ts';
import { type Ask, type Expectation, judge, type Pack } from '../engine/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { settledIn } from './settled.ts';

/** One of the two packs, and how records are judged by it. */
export interface PackSide {
  readonly pack: Pack;
  readonly ask: Ask;
}

/** What changes under one heading, counted in expectations that stand open. */
export interface Change {
  before: number;
  after: number;
  /** Asked by the second pack and by nothing alike of the first; and the other way round. */
  gained: number;
  lost: number;
  /** Asked by both, and due on another day by the second. */
  sooner: number;
  later: number;
  /** Of how many people any of this is so. */
  people: number;
}

/** How many expectations are overdue or fall due soon, by each pack. */
export interface Work {
  before: number;
  after: number;
}

/** What fell due in the year: how many in time, of how many, and what could not be counted. */
export interface Share {
  inTime: number;
  of: number;
  notHeld: number;
}

/** One child, and how much changes. */
export interface ChangedChild {
  readonly id: string;
  readonly name?: string;
  readonly gained: number;
  readonly lost: number;
  readonly sooner: number;
  readonly later: number;
}

export interface TwoPacks {
  readonly before: PackSide;
  readonly after: PackSide;
  /** Under which heading a standard's expectations are counted; what two packs ask alike has one heading. */
  headingOf(standard: string): string;
  readonly changes: Map<string, Change>;
  /** By the worker allocated. */
  readonly work: Map<string, Work>;
  /** Where nobody is, by the role it is owed by. */
  readonly unallocated: Map<string, Work>;
  readonly share: { readonly before: Share; readonly after: Share };
  /** Those of whom most changes, the most first. */
  readonly most: ChangedChild[];
  /** How many children were judged, and of how many anything changes. */
  children: number;
  changed: number;
}

const WORKING_DAYS_AHEAD = 20;
const MOST_NAMED = 50;
const MONTHS_OF_SHARE = 12;

/** Begins to compare two packs. Records are then added one at a time, in memory that does not grow with them beyond the tallies. */
export function newTwoPacks(before: PackSide, after: PackSide, headingOf: (standard: string) => string): TwoPacks {
  return {
    before,
    after,
    headingOf,
    changes: new Map(),
    work: new Map(),
    unallocated: new Map(),
    share: { before: noShare(), after: noShare() },
    most: [],
    children: 0,
    changed: 0,
  };
}

function noShare(): Share {
  return { inTime: 0, of: 0, notHeld: 0 };
}

/** Judges one record by both packs and adds what differs. Throws BeyondCalendarError, with nothing added, where the calendar ends too soon. */
export function addRecord(two: TwoPacks, record: SubjectRecord): void {
  const before = judge(record, two.before.pack, two.before.ask);
  const after = judge(record, two.after.pack, two.after.ask);
  addShare(two.share.before, before, two.before.ask);
  addShare(two.share.after, after, two.after.ask);
  addWork(two, before, after);
  const { gained, lost, sooner, later } = addChanges(two, before.filter(isOpen), after.filter(isOpen));
  if (record.subject.kind !== 'child') return;
  two.children += 1;
  if (gained + lost + sooner + later === 0) return;
  two.changed += 1;
  const { id, name } = record.subject;
  keepIfMost(two.most, { id, ...(name !== undefined && { name }), gained, lost, sooner, later });
}

function isOpen({ state }: Expectation): boolean {
  return state === 'overdue' || state === 'due-soon' || state === 'upcoming';
}

function addShare(share: Share, expectations: readonly Expectation[], { asOf }: Ask): void {
  const year = { from: addMonths(asOf, -MONTHS_OF_SHARE) + 1, to: asOf };
  for (const one of expectations) {
    const settled = settledIn(year, one);
    if (settled === 'not-held') share.notHeld += 1;
    if (settled === undefined || settled === 'not-held' || settled === 'excused') continue;
    share.of += 1;
    if (settled !== 'short') share.inTime += 1;
  }
}

function addWork(two: TwoPacks, before: readonly Expectation[], after: readonly Expectation[]): void {
  for (const [side, expectations, { ask }] of [
    ['before', before, two.before],
    ['after', after, two.after],
  ] as const) {
    const horizon = ask.calendar.addWorkingDays(ask.asOf, WORKING_DAYS_AHEAD);
    for (const one of expectations) {
      const due = dueOf(one);
      if (!isOpen(one) || due === undefined || due > horizon) continue;
      const [among, who] = one.person === undefined ? [two.unallocated, one.owner] : [two.work, one.person];
      const work = among.get(who) ?? { before: 0, after: 0 };
      work[side] += 1;
      among.set(who, work);
    }
  }
}

type Counts = Pick<Change, 'gained' | 'lost' | 'sooner' | 'later'>;

/** Counts under each heading, and altogether. What is due on one day by both, under one heading, is unchanged. */
function addChanges(two: TwoPacks, before: readonly Expectation[], after: readonly Expectation[]): Counts {
  const [was, will] = [
    Map.groupBy(before, ({ standard }) => two.headingOf(standard)),
    Map.groupBy(after, ({ standard }) => two.headingOf(standard)),
  ];
  const all: Counts = { gained: 0, lost: 0, sooner: 0, later: 0 };
  for (const heading of new Set([...was.keys(), ...will.keys()])) {
    const [ours, theirs] = [was.get(heading) ?? [], will.get(heading) ?? []];
    const change = two.changes.get(heading) ?? { before: 0, after: 0, gained: 0, lost: 0, sooner: 0, later: 0, people: 0 };
    two.changes.set(heading, change);
    change.before += ours.length;
    change.after += theirs.length;
    const counts = differing(ours.map(dueOf), theirs.map(dueOf));
    for (const key of ['gained', 'lost', 'sooner', 'later'] as const) {
      change[key] += counts[key];
      all[key] += counts[key];
    }
    if (counts.gained + counts.lost + counts.sooner + counts.later > 0) change.people += 1;
  }
  return all;
}

/** What is due on the same day by both is set aside; the rest is paired, the earliest with the earliest, and what has no pair is gained or lost. */
function differing(before: readonly (Day | undefined)[], after: readonly (Day | undefined)[]): Counts {
  const [ours, theirs] = [[...before], [...after]];
  for (const due of before) {
    const same = theirs.indexOf(due);
    if (same < 0) continue;
    theirs.splice(same, 1);
    ours.splice(ours.indexOf(due), 1);
  }
  const pairs = Math.min(ours.length, theirs.length);
  const [was, will] = [ours.toSorted(byDay), theirs.toSorted(byDay)];
  const counts = { gained: theirs.length - pairs, lost: ours.length - pairs, sooner: 0, later: 0 };
  for (let pair = 0; pair < pairs; pair += 1) counts[byDay(will[pair], was[pair]) < 0 ? 'sooner' : 'later'] += 1;
  return counts;
}

/** What has no date yet comes last. */
function byDay(one: Day | undefined, other: Day | undefined): number {
  if (one === undefined) return other === undefined ? 0 : 1;
  return other === undefined ? -1 : one - other;
}

function dueOf({ agreedDue, due }: Expectation): Day | undefined {
  return (agreedDue ?? due)?.day;
}

function keepIfMost(most: ChangedChild[], child: ChangedChild): void {
  const place = most.findIndex((one) => sizeOf(one) < sizeOf(child));
  if (place < 0) most.push(child);
  else most.splice(place, 0, child);
  if (most.length > MOST_NAMED) most.length = MOST_NAMED;
}

function sizeOf({ gained, lost, sooner, later }: ChangedChild): number {
  return gained + lost + sooner + later;
}
