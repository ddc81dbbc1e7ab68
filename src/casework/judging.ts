import { BeyondCalendarError } from '../calendar/index.ts';
import { type Ask, type Expectation, judge, type Pack } from '../engine/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import {
  type Authority,
  childrenTogether,
  countSubjects,
  type Comparison,
  countUnjudged,
  findAuthority,
  findSummary,
  forgetExpectations,
  holdJudging,
  type Judged,
  readRecords,
  rebuildAndCompare,
  saveExpectations,
  type StoredRecord,
  type SummaryFacts,
  type Writer,
} from '../store/index.ts';
import { allocatedWorkers, asAt, lastSeen, openKinds, plansInForce } from './child-facts.ts';
import { CaseworkError } from './desk.ts';
import { familiesFrom, type Families } from './families.ts';
import { judgedWith } from './judged-with.ts';
import { standsAside, waitsForDecision } from './pressing.ts';
import { type Judging, packOf, type Room } from './room.ts';

/** How the record is judged just now. */
export async function judgingOf(room: Room): Promise<Judging> {
  return judgingBy(room, await findAuthority(room.store.read, room.authority));
}

function judgingBy(room: Room, authority: Authority | undefined): Judging {
  if (authority === undefined) throw new CaseworkError('There is no council in this record yet. Start Sightline again.');
  return { authority, loaded: packOf(room, authority.pack), asOf: authority.asOf ?? room.today() };
}

/** What the engine is asked, as the record is judged just now. */
export function askOf({ authority, loaded, asOf }: Judging): Ask {
  return { asOf, calendar: loaded.calendar, ...(authority.asIfAlways && { asIfAlways: true }) };
}

/**
 * Judges a few records as they stand within a transaction and keeps what came out, so that it is there when what was written is.
 * Their families are those they were last known to have, unless others are given. The records must be locked by then.
 */
export async function judgeAnew(room: Room, tx: Writer, subjects: readonly string[], families?: Families): Promise<void> {
  const judging = judgingBy(room, await holdJudging(tx, room.authority));
  const pack = judging.loaded.pack.authority;
  const known = families ?? (await familiesKept(tx, room.authority, pack, subjects));
  const records = await readRecords(tx, room.authority, subjects);
  await saveExpectations(
    tx,
    room.authority,
    pack,
    judging.asOf,
    records.map((record) => judgedRecord(record, judging, known)),
  );
}

async function familiesKept(tx: Writer, authority: string, pack: string, subjects: readonly string[]): Promise<Families> {
  const kept = new Map<string, string | undefined>();
  for (const subject of subjects) kept.set(subject, (await findSummary(tx, authority, pack, subject))?.family);
  return { familyOf: (child) => kept.get(child) };
}

/** Whether everyone was judged by the pack in force as it stands on disk, for the as-of day, as their record stands: false after a stop half-way. */
export async function isJudgedForToday(room: Room): Promise<boolean> {
  const { authority, loaded, asOf } = await judgingOf(room);
  if (authority.judgedWith !== judgedWith({ loaded, asIfAlways: authority.asIfAlways }))
    return (await countSubjects(room.store.read, room.authority, 'child')) === 0;
  return (await countUnjudged(room.store.read, room.authority, loaded.pack.authority, asOf)) === 0;
}

/** Judges everyone anew from the journal alone and compares with what is kept; nothing is written. */
export async function compareWithKept(room: Room): Promise<Comparison> {
  const judging = await judgingOf(room);
  const families = familiesFrom(await childrenTogether(room.store.read, room.authority));
  return rebuildAndCompare(room.store.read, room.authority, judging.loaded.pack.authority, judging.asOf, (record) =>
    judgedRecord(record, judging, families),
  );
}

/** One record judged, with what lists show of it. */
export function judgedRecord(record: StoredRecord, judging: Judging, families: Families): Judged {
  const expectations = judgeOrNothing(record, judging.loaded.judged, askOf(judging));
  return { subject: record.subject.id, revision: record.revision, expectations, facts: factsOf(record, judging, expectations, families) };
}

/** A date so far out that the calendar does not reach it leaves one record unjudged, not everyone. */
function judgeOrNothing(record: SubjectRecord, pack: Pack, ask: Ask): Expectation[] {
  try {
    return judge(record, pack, ask);
  } catch (error) {
    if (error instanceof BeyondCalendarError) return [];
    throw error;
  }
}

function factsOf(record: SubjectRecord, judging: Judging, expectations: readonly Expectation[], families: Families): SummaryFacts {
  const { subject } = record;
  const child = asAt(record, judging.asOf);
  const seen = lastSeen(child);
  const worker = allocatedWorkers(child)[0];
  const family = families.familyOf(subject.id);
  return {
    kind: subject.kind,
    name: subject.name ?? subject.id,
    ...(subject.born !== undefined && { born: subject.born }),
    ...(subject.expected !== undefined && { expected: subject.expected }),
    ...(worker !== undefined && { worker: worker.worker }),
    ...(worker?.team !== undefined && { team: worker.team }),
    ...(family !== undefined && { family }),
    ...(seen.last !== undefined && { lastSeen: seen.last }),
    ...(seen.alone !== undefined && { lastSeenAlone: seen.alone }),
    seenHeld: seen.held,
    seenAloneHeld: seen.aloneHeld,
    openEpisodes: openKinds(child),
    plans: plansInForce(child).map((plan) => plan.value),
    aside: new Set(expectations.filter((one) => standsAside(one, judging.loaded.judged, judging.asOf)).map(({ key }) => key)),
    waiting: expectations.filter((one) => waitsForDecision(one, judging.loaded.judged)).length,
  };
}

/** What other packs made of these records is not kept beside what this one makes. */
export async function forgetOtherPacks(room: Room, { loaded }: Judging): Promise<void> {
  const others = [...room.packs.keys()].filter((pack) => pack !== loaded.pack.authority);
  await room.store.transaction(async (tx) => {
    for (const pack of others) await forgetExpectations(tx, room.authority, pack);
  });
}
