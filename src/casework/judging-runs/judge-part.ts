import type { LoadedPack } from '../../packs/index.ts';
import {
  type Between,
  familiesAround,
  findAuthority,
  holdRun,
  type Judged,
  type JudgingRun,
  partDone,
  type PartOfRun,
  partToDo,
  readRecords,
  recordsBetween,
  saveExpectations,
  type Store,
  type StoredRecord,
} from '../../store/index.ts';
import { breather } from '../breather.ts';
import { CaseworkError } from '../desk.ts';
import { familiesFrom, type Families } from '../families.ts';
import { judgedRecord } from '../judging.ts';
import type { Judging } from '../room.ts';

/** What a part is judged with. */
export interface PartRoom {
  readonly store: Store;
  readonly packs: ReadonlyMap<string, LoadedPack>;
}

const SAVED_AT_ONCE = 100;

/**
 * Judges one part of a run and notes it as done. Done twice it does no harm: what is written takes the place of what was kept, of records
 * as they stand. Where the run is over, or the part was done, nothing is written.
 */
export async function judgePartOfRun(room: PartRoom, part: PartOfRun): Promise<void> {
  const toDo = await partToDo(room.store.read, part);
  if (toDo === undefined) return;
  const judging = await judgingOfRun(room, toDo.run);
  for (let after: string | undefined = toDo.after; after !== undefined;)
    after = await judgePage(room, toDo.run, judging, { ...toDo, after });
  await room.store.transaction((tx) => partDone(tx, part));
}

async function judgingOfRun({ store, packs }: PartRoom, run: JudgingRun): Promise<Judging> {
  const authority = await findAuthority(store.read, run.authority);
  const loaded = packs.get(run.pack);
  if (authority === undefined || loaded === undefined) throw new CaseworkError(`There are no practice standards of “${run.pack}” here.`);
  return { authority: { ...authority, asIfAlways: run.asIfAlways }, loaded, asOf: run.asOf };
}

/** Judges and keeps a page of records; answers after whom the next begins, if any are left. */
async function judgePage({ store }: PartRoom, run: JudgingRun, judging: Judging, between: Between): Promise<string | undefined> {
  const { authority } = run;
  const records = await recordsBetween(store.read, authority, between, SAVED_AT_ONCE);
  const families = await familiesOf(store, authority, records);
  const rest = breather();
  const judged: Judged[] = [];
  for (const record of records) {
    judged.push(judgedRecord(record, judging, families));
    await rest();
  }
  const isUnderWay = await store.transaction(async (tx) => {
    if (!(await holdRun(tx, run))) return false;
    const { stale } = await saveExpectations(tx, authority, run.pack, judging.asOf, judged);
    if (stale.length === 0) return true;
    // Written to while they were being judged; they are locked by now.
    const anew = await readRecords(tx, authority, stale);
    await saveExpectations(
      tx,
      authority,
      run.pack,
      judging.asOf,
      anew.map((record) => judgedRecord(record, judging, families)),
    );
    return true;
  });
  return isUnderWay && records.length === SAVED_AT_ONCE ? records.at(-1)?.subject.id : undefined;
}

async function familiesOf({ read }: PartRoom['store'], authority: string, records: readonly StoredRecord[]): Promise<Families> {
  const sets = new Map<string, readonly string[]>();
  for (const { entries } of records) for (const { subjects } of entries) if (subjects.length > 1) sets.set(subjects.join(' '), subjects);
  return familiesFrom(
    await familiesAround(
      read,
      authority,
      records.map(({ subject }) => subject.id),
      [...sets.values()],
    ),
  );
}
