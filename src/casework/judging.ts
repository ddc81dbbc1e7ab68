/** Everyone judged and kept: all at once, a part at a time, or those whose record was just written to. */
import {
  childrenTogether,
  type Comparison,
  familiesFrom,
  foldCounts,
  forgetExpectations,
  holdJudging,
  type Judged,
  noteJudged,
  readRecords,
  rebuildAndCompare,
  saveExpectations,
  streamRecords,
  type SubjectRange,
  tidy,
  type Writer,
} from '../store/index.ts';
import { breather } from './breather.ts';
import { judgedRecord } from './judged-record.ts';
import { judgedWith } from './judged-with.ts';
import { judgingBy, judgingOf } from './judging-now.ts';
import type { Tell } from './jobs.ts';
import type { Judging, Room } from './room.ts';
import { writeBehind } from './write-behind.ts';

const SAVED_AT_ONCE = 250;
const FOLDED_ABOVE = 50_000;

/** Judges every record and keeps what came out, in place of what was kept. */
export async function judgeEveryone(room: Room, total: number, tell: Tell): Promise<void> {
  const judging = await judgingOf(room);
  const { store, authority } = room;
  await store.transaction((tx) => noteJudged(tx, authority));
  await forgetOtherPacks(room, judging);
  let done = 0;
  await judgePart(room, judging, {}, (more) => {
    done += more;
    tell('Judging each record', Math.min(done, total), total);
  });
  await finishJudging(room, judging);
  tell('Putting the lists in order', total, total);
  await tidy(store);
}

/**
 * Judges the records of a range and keeps what came out; `told` how many more were. Parts may be judged at once, in one process or
 * several, in any order, and again: each record's answer is written whole, with what it adds to the counts. Memory does not grow
 * with the range. Records written to meanwhile are judged anew before it ends.
 */
export async function judgePart(
  room: Pick<Room, 'store' | 'authority' | 'packs' | 'today'>,
  judging: Judging,
  range: SubjectRange,
  told: (more: number) => void = () => undefined,
): Promise<void> {
  const { store, authority } = room;
  const pack = judging.loaded.pack.authority;
  const rest = breather();
  const changed: string[] = [];
  const writer = writeBehind<Judged>(SAVED_AT_ONCE, async (part) => {
    const { stale } = await store.transaction((tx) => saveExpectations(tx, authority, pack, part));
    changed.push(...stale);
    await store.transaction((tx) => foldCounts(tx, authority, pack, FOLDED_ABOVE));
    told(part.length);
  });
  for await (const record of streamRecords(store.read, authority, range)) {
    await writer.add(judgedRecord(record, judging));
    await rest();
  }
  await writer.finished();
  // Written to while they were being judged: by then their answer was about an older record.
  for (let from = 0; from < changed.length; from += SAVED_AT_ONCE) {
    await store.transaction((tx) => judgeAnew(room, tx, changed.slice(from, from + SAVED_AT_ONCE)));
  }
}

/** Notes that everyone has been judged, once every part has; the counts they left behind are folded. */
export async function finishJudging({ store, authority }: Pick<Room, 'store' | 'authority'>, judging: Judging): Promise<void> {
  await store.transaction(async (tx) => {
    await foldCounts(tx, authority, judging.loaded.pack.authority);
    await noteJudged(tx, authority, { with: judgedWith(judging), for: judging.asOf });
  });
}

/**
 * Judges a few records as they stand within a transaction and keeps what came out, so that it is there when what was written is.
 */
export async function judgeAnew(room: Pick<Room, 'authority' | 'packs' | 'today'>, tx: Writer, subjects: readonly string[]): Promise<void> {
  const judging = judgingBy(room, await holdJudging(tx, room.authority));
  const records = await readRecords(tx, room.authority, subjects);
  await saveExpectations(
    tx,
    room.authority,
    judging.loaded.pack.authority,
    records.map((record) => judgedRecord(record, judging)),
  );
}

/** Judges everyone anew from the journal alone, families too, and compares with what is kept; nothing is written. */
export async function compareWithKept(room: Room): Promise<Comparison> {
  const judging = await judgingOf(room);
  const families = familiesFrom(await childrenTogether(room.store.read, room.authority));
  return rebuildAndCompare(room.store.read, room.authority, judging.loaded.pack.authority, judging.asOf, (record) => {
    const { family: _kept, ...rest } = record;
    const family = families.familyOf(record.subject.id);
    return judgedRecord({ ...rest, ...(family !== undefined && { family }) }, judging);
  });
}

async function forgetOtherPacks(room: Room, { loaded }: Judging): Promise<void> {
  const others = [...room.packs.keys()].filter((pack) => pack !== loaded.pack.authority);
  await room.store.transaction(async (tx) => {
    for (const pack of others) await forgetExpectations(tx, room.authority, pack);
  });
}
