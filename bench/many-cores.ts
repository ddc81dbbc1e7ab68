/**
 * `node bench/many-cores.ts [CHILDREN] [COPIES]`: what an entry weighs in PostgreSQL and in Parquet, and how judging is shared out
 * among threads: from files, and over the database with a thread lost half-way. A small invented council is copied, each copy under
 * its own ids. Processor time is told beside the clock's, because it wanders less.
 */
import { globSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Day, dayOf } from '../src/calendar/index.ts';
import { type OpenDesk, openDesk } from '../src/casework/index.ts';
import { demonstrate } from '../src/demonstration/demonstrate.ts';
import { checkPackAlone, type LoadedPack, standardsFolder } from '../src/packs/index.ts';
import { partitionName, writePartition } from '../src/parquet/index.ts';
import { exportInThreads, judgeOrNothing, type Share, startThreads, tallyInThreads } from '../src/runners/index.ts';
import { startEmbedded } from '../src/server/database/embedded.ts';
import { removePlace } from '../src/server/database/place.ts';
import {
  APP_ROLE,
  appendEntries,
  forgetExpectations,
  migrate,
  openStore,
  rangesOfSubjects,
  saveSubjects,
  type Store,
  tidy,
} from '../src/store/index.ts';
import { processorTime } from './processor-time.ts';

const ON: Day = dayOf('2026-03-31');
const PACK = 'herefordshire';
const COUNCIL = 'council';
const SUBJECTS_IN_A_FILE = 200;
const [children = 60, copies = 20] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'sightline-many-cores-'));
const asked = { folder: join(standardsFolder(), PACK), asOf: ON, asIfAlways: true };

const server = await startEmbedded({ folder: join(folder, 'data') });
const spent = processorTime(server.pid() ?? 0);
try {
  await migrate(server.urls);
  const store = openStore({ url: server.urls.app, role: APP_ROLE });
  const opened = await openDesk({
    store,
    packs: [packAlone()],
    dataFolder: folder,
    today: () => ON,
    runners: () => ({ start: leftToOthers }),
  });
  await opened.settled();
  await keepCopies(store, packAlone());
  await overDatabase(store, opened);
  await weigh(store);
  await weighFiles(packAlone());
  await fromFiles(store);
  await opened.close();
  await store.close();
} finally {
  await server.stop();
  await removePlace(server.place);
  rmSync(folder, { recursive: true });
}

async function leftToOthers() {
  return { count: 0, stop: async () => undefined };
}

function packAlone(): LoadedPack {
  const { loaded } = checkPackAlone(asked.folder);
  if (loaded === undefined) throw new Error(`The pack ${PACK} does not hold.`);
  return loaded;
}

async function keepCopies(store: Store, { judged, calendar }: LoadedPack): Promise<void> {
  const council = [...demonstrate({ children, seed: 'bench', asOf: ON, calendar, pack: judged })];
  for (let copy = 0; copy < copies; copy += 1) {
    const named = (id: string): string => `${String(copy).padStart(4, '0')}/${id}`;
    await store.transaction(async (tx) => {
      const subjects = council.flatMap((household) => household.subjects);
      const entries = council.flatMap((household) => household.entries);
      await saveSubjects(
        tx,
        COUNCIL,
        subjects.map((one) => ({ ...one, id: named(one.id) })),
      );
      await appendEntries(
        tx,
        COUNCIL,
        entries.map((entry) => ({ ...entry, subjects: entry.subjects.map(named) })),
      );
    });
  }
  await tidy(store);
  const { rows } = await sql<{ kind: string; people: number; entries: number }>`
    select kind, count(*) as people, sum(last_seq)::int8 as entries from subject group by kind order by kind`.execute(store.read);
  for (const { kind, people, entries } of rows) console.log(`${kind}: ${people}, with ${(entries / people).toFixed(0)} entries each`);
}

/** Everyone judged with nothing kept, by one thread, by two, and by two of which one is lost. */
async function overDatabase(store: Store, { desk, settled }: OpenDesk): Promise<void> {
  for (const [threads, lose] of [
    [1, false],
    [2, false],
    [2, true],
  ] as const) {
    await store.transaction((tx) => forgetExpectations(tx, COUNCIL, PACK));
    await tidy(store);
    const taking = startThreads(threads, { address: store.address, pack: PACK }, () => undefined);
    await taking.ready;
    const before = spent();
    const began = performance.now();
    await desk.judgeBy({ authority: PACK, asOf: ON, alwaysInForce: true });
    if (lose) {
      await wait(3000);
      await taking.loseOne();
    }
    await settled();
    const seconds = (performance.now() - began) / 1000;
    const { here, database } = spent(before);
    const { rows } = await sql<{ parts: number; subjects: number }>`
      select count(*)::int as parts, sum(subjects)::int as subjects from judging_part join judging_run using (authority, run)
      where started_at = (select max(started_at) from judging_run)`.execute(store.read);
    const { parts = 0, subjects = 0 } = rows[0] ?? {};
    console.log(
      `database, ${threads} ${threads === 1 ? 'thread' : 'threads'}${lose ? ', one lost after 3 s' : ''}: ${parts} parts, ${subjects} people in ${seconds.toFixed(1)} s by the clock ` +
        `(${(subjects / seconds).toFixed(0)} a second); processor: ${((here / subjects) * 1000).toFixed(1)} ms a person here, ${((database / subjects) * 1000).toFixed(1)} ms in the database`,
    );
    await taking.stop();
  }
}

async function weigh(store: Store): Promise<void> {
  const { rows } = await sql<{ name: string; n: number; bytes: number; indexes: number }>`
    select c.relname as name, c.reltuples::int8 as n, pg_total_relation_size(c.oid) as bytes, pg_indexes_size(c.oid) as indexes
    from pg_class c where c.relnamespace = 'sightline'::regnamespace and c.relname in ('journal', 'expectation', 'subject', 'subject_summary')`.execute(
    store.read,
  );
  for (const { name, n, bytes, indexes } of rows)
    console.log(`PostgreSQL ${name}: ${n} rows, ${(bytes / n).toFixed(0)} bytes each, of which ${(indexes / n).toFixed(0)} in indexes`);
}

/** The same council as files: written by one thread and by two, then read and judged by one and by two. */
async function fromFiles(store: Store): Promise<void> {
  const ranges = await rangesOfSubjects(store.read, COUNCIL, SUBJECTS_IN_A_FILE);
  const { address } = store;
  for (const threads of [1, 2]) {
    const into = join(folder, `parquet-${threads}`);
    mkdirSync(into);
    const partitions = ranges.map((range, n) => ({
      name: partitionName(n + 1),
      share: { from: 'database' as const, address, authority: COUNCIL, ...range },
    }));
    const { seconds, here, result: written } = await timed(() => exportInThreads({ ...asked, into }, threads, partitions, () => undefined));
    const entries = written.reduce((sum, one) => sum + one.entries, 0);
    console.log(
      `export, ${threads} threads: ${entries} entries in ${seconds.toFixed(1)} s by the clock, ${here.toFixed(1)} s of processor`,
    );
  }
  const shares = ranges.map((_, n): Share => ({ from: 'parquet', folder: join(folder, 'parquet-1'), partition: partitionName(n + 1) }));
  for (const threads of [1, 2, 1, 2]) {
    const { seconds, here, result } = await timed(() => tallyInThreads(asked, threads, shares));
    console.log(
      `files, ${threads} threads: ${result.records} people judged in ${seconds.toFixed(1)} s by the clock (${(result.records / seconds).toFixed(0)} a second), ` +
        `${((here / result.records) * 1000).toFixed(1)} ms of processor each; ${result.expectations} expectations`,
    );
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; here: number; result: T }> {
  const before = spent();
  const began = performance.now();
  const result = await work();
  return { seconds: (performance.now() - began) / 1000, here: spent(before).here, result };
}

/** The council once, as it is: copies of it in one file would share what they say, and weigh nothing. */
async function weighFiles({ judged, calendar }: LoadedPack): Promise<void> {
  const into = join(folder, 'weighed');
  const records = [...demonstrate({ children, seed: 'bench', asOf: ON, calendar, pack: judged })].flatMap(({ subjects, entries }) =>
    subjects.map((subject) => ({ subject, entries: entries.filter((entry) => entry.subjects.includes(subject.id)), sources: [] })),
  );
  const judge = judgeOrNothing(judged, { asOf: ON, calendar, asIfAlways: true });
  const { entries, expectations } = await writePartition({ folder: into, name: partitionName(1), asOf: ON, judge }, records);
  console.log(
    `Parquet: ${(folderBytes(join(into, 'entries')) / entries).toFixed(1)} bytes an entry, ${(folderBytes(join(into, 'expectations')) / expectations).toFixed(1)} an expectation`,
  );
}

function folderBytes(path: string): number {
  return globSync(join(path, '*')).reduce((sum, file) => sum + statSync(file).size, 0);
}
