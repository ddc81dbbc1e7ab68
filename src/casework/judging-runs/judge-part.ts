import type { LoadedPack } from '../../packs/index.ts';
import {
  findAuthority,
  foldCounts,
  holdRun,
  type Judged,
  type JudgingRun,
  partDone,
  type PartOfRun,
  partToDo,
  readRecords,
  saveExpectations,
  type Store,
  streamRecords,
} from '../../store/index.ts';
import { breather } from '../breather.ts';
import { CaseworkError } from '../desk.ts';
import { judgedRecord } from '../judged-record.ts';
import type { Judging } from '../room.ts';
import { writeBehind } from '../write-behind.ts';

/** What a part is judged with. */
export interface PartRoom {
  readonly store: Store;
  readonly packs: ReadonlyMap<string, LoadedPack>;
}

const SAVED_AT_ONCE = 100;
const FOLDED_ABOVE = 50_000;

/**
 * Judges one part of a run and notes it as done. Done twice it does no harm: what is written takes the place of what was kept, of records
 * as they stand, with what it adds to the counts. Where the run is over, or the part was done, nothing is written.
 */
export async function judgePartOfRun(room: PartRoom, part: PartOfRun): Promise<void> {
  const { store } = room;
  const toDo = await partToDo(store.read, part);
  if (toDo === undefined) return;
  const { run } = toDo;
  const judging = await judgingOfRun(room, run);
  const rest = breather();
  let isUnderWay = true;
  const writer = writeBehind<Judged>(SAVED_AT_ONCE, async (judged) => {
    if (isUnderWay) isUnderWay = await keep(room, run, judging, judged);
  });
  for await (const record of streamRecords(store.read, run.authority, toDo)) {
    if (!isUnderWay) break;
    await writer.add(judgedRecord(record, judging));
    await rest();
  }
  await writer.finished();
  if (isUnderWay) await store.transaction((tx) => partDone(tx, part));
  await store.transaction((tx) => foldCounts(tx, run.authority, run.pack, FOLDED_ABOVE));
}

async function judgingOfRun({ store, packs }: PartRoom, run: JudgingRun): Promise<Judging> {
  const authority = await findAuthority(store.read, run.authority);
  const loaded = packs.get(run.pack);
  if (authority === undefined || loaded === undefined) throw new CaseworkError(`There are no practice standards of “${run.pack}” here.`);
  return { authority: { ...authority, asIfAlways: run.asIfAlways }, loaded, asOf: run.asOf };
}

/** Keeps some answers, and answers whether the run is still under way: where another took its place, nothing is written. */
function keep({ store }: PartRoom, run: JudgingRun, judging: Judging, judged: readonly Judged[]): Promise<boolean> {
  const { authority, pack } = run;
  return store.transaction(async (tx) => {
    if (!(await holdRun(tx, run))) return false;
    const { stale } = await saveExpectations(tx, authority, pack, judged);
    if (stale.length === 0) return true;
    // Written to while they were being judged; they are locked by now.
    const anew = await readRecords(tx, authority, stale);
    await saveExpectations(
      tx,
      authority,
      pack,
      anew.map((record) => judgedRecord(record, judging)),
    );
    return true;
  });
}
