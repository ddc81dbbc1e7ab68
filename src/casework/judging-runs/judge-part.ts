import type { LoadedPack } from '../../packs/index.ts';
import {
  type Between,
  findAuthority,
  foldCounts,
  holdRun,
  type Judged,
  type JudgingRun,
  partDone,
  type PartOfRun,
  partToDo,
  recordsBetween,
  saveExpectations,
  type Store,
  type StoredRecord,
} from '../../store/index.ts';
import { breather } from '../breather.ts';
import { CaseworkError } from '../desk.ts';
import { judgedRecord } from '../judging/judged-record.ts';
import { judgeThese } from '../judging/judging.ts';
import type { Judging } from '../room.ts';

/** What a part is judged with. */
export interface PartRoom {
  readonly store: Store;
  readonly packs: ReadonlyMap<string, LoadedPack>;
}

const SAVED_AT_ONCE = 100;
/** Lines that the counts have grown to while everyone is judged: enough not to fold at every page, few enough to be summed for a page. */
const FOLDED_ABOVE = 50_000;

/**
 * Judges one part of a run and notes it as done. Done twice it does no harm: what is written takes the place of what was kept, of records
 * as they stand. Where the run is over, or the part was done, nothing is written. While one page is judged the next is read and
 * the one before it written, and no more is held.
 */
export async function judgePartOfRun(room: PartRoom, part: PartOfRun): Promise<void> {
  const toDo = await partToDo(room.store.read, part);
  if (toDo === undefined) return;
  const judging = await judgingOfRun(room, toDo.run);
  let writing = Promise.resolve(true);
  for await (const page of pagesBetween(room.store, toDo.run.authority, toDo)) {
    const judged = await judgedPage(page, judging);
    if (!(await writing)) return;
    writing = keepPage(room, toDo.run, judging, judged);
    // A fault is met when the next page is handed over; until then it must not count as one that nobody handles.
    writing.catch(() => undefined);
  }
  if (await writing) await room.store.transaction((tx) => partDone(tx, part));
}

async function* pagesBetween({ read }: Store, authority: string, { after, upTo }: Between): AsyncGenerator<readonly StoredRecord[]> {
  const pageAfter = (last: string) => recordsBetween(read, authority, { after: last, ...(upTo !== undefined && { upTo }) }, SAVED_AT_ONCE);
  let next = pageAfter(after);
  for (let page = await next; page.length > 0; page = await next) {
    next = page.length < SAVED_AT_ONCE ? Promise.resolve([]) : pageAfter(page.at(-1)?.subject.id ?? after);
    next.catch(() => undefined);
    yield page;
  }
}

async function judgedPage(records: readonly StoredRecord[], judging: Judging): Promise<readonly Judged[]> {
  const rest = breather();
  const judged: Judged[] = [];
  for (const record of records) {
    judged.push(judgedRecord(record, judging));
    await rest();
  }
  return judged;
}

async function judgingOfRun({ store, packs }: PartRoom, run: JudgingRun): Promise<Judging> {
  const authority = await findAuthority(store.read, run.authority);
  const loaded = packs.get(run.pack);
  if (authority === undefined || loaded === undefined) throw new CaseworkError(`There are no practice standards of “${run.pack}” here.`);
  return { authority: { ...authority, asIfAlways: run.asIfAlways }, loaded, asOf: run.asOf };
}

/** Keeps what was judged of a page; answers whether the run is still under way, for otherwise nothing is kept. */
async function keepPage({ store }: PartRoom, run: JudgingRun, judging: Judging, judged: readonly Judged[]): Promise<boolean> {
  return store.transaction(async (tx) => {
    if (!(await holdRun(tx, run))) return false;
    const { stale } = await saveExpectations(tx, run.authority, run.pack, judged);
    // Written to while they were being judged; they are locked by now.
    if (stale.length > 0) await judgeThese(tx, judging, stale);
    await foldCounts(tx, run.authority, run.pack, FOLDED_ABOVE);
    return true;
  });
}
