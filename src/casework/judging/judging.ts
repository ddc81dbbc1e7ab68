/** Records judged and kept, or compared with what is kept. */
import {
  childrenTogether,
  type Comparison,
  familiesFrom,
  forgetExpectations,
  holdJudging,
  readRecords,
  rebuildAndCompare,
  saveExpectations,
  type Writer,
} from '../../store/index.ts';
import { judgedRecord } from './judged-record.ts';
import { judgingBy, judgingOf } from './judging-now.ts';
import type { Judging, Room } from '../room.ts';

/** Judges a few records as they stand within a transaction and keeps what came out, so that it is there when what was written is. */
export async function judgeAnew(room: Pick<Room, 'authority' | 'packs' | 'today'>, tx: Writer, subjects: readonly string[]): Promise<void> {
  const judging = judgingBy(room, await holdJudging(tx, room.authority));
  await judgeThese(tx, judging, subjects);
}

/** The same by a way of judging that is held already. */
export async function judgeThese(tx: Writer, judging: Judging, subjects: readonly string[]): Promise<void> {
  const records = await readRecords(tx, judging.authority.id, subjects);
  await saveExpectations(
    tx,
    judging.authority.id,
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

/** What other packs made of these records is not kept beside what this one makes. */
export async function forgetOtherPacks(room: Room, { loaded }: Judging): Promise<void> {
  const others = [...room.packs.keys()].filter((pack) => pack !== loaded.pack.authority);
  await room.store.transaction(async (tx) => {
    for (const pack of others) await forgetExpectations(tx, room.authority, pack);
  });
}
