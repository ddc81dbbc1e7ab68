/** A county is judged by several at once, in threads and in processes, and some of them are lost: nobody is missed and nothing differs. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { dayOf } from '../src/calendar/index.ts';
import { openDesk, type OpenDesk } from '../src/casework/index.ts';
import { checkPackAlone, standardsFolder } from '../src/packs/index.ts';
import { startThreads, type Threads } from '../src/runners/index.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { noteJudged } from '../src/store/index.ts';
import { keepACounty } from './support/county.ts';

const COUNCIL = 'council';
const DAY = dayOf('2026-04-14');
const CHILDREN = 1200;
const PARTS = CHILDREN / 200;
const PACK = 'herefordshire';
/** Two runners of jobs look for lost ones every other second, and a lost one is given two. */
const NOTICED_WITHIN = 20_000;
/** Long on a busy machine, and less than a test is given. */
const ENDED_WITHIN = 75_000;

let database: TestDatabase;
let opened: OpenDesk;
before(async () => {
  database = await testDatabase();
  const loaded = checkPackAlone(join(standardsFolder(), PACK)).loaded ?? assert.fail('the pack does not load');
  opened = await openDesk({
    store: database.store,
    packs: [loaded],
    dataFolder: tmpdir(),
    today: () => DAY,
    notice: () => undefined,
    // All is left to others: whatever is judged here, they judged.
    runners: () => ({ start: async () => ({ count: 0, stop: async () => undefined }) }),
  });
  await opened.settled();
  await keepACounty(database.store, COUNCIL, CHILDREN, DAY);
});
after(async () => {
  await opened.close();
  await database.close();
});

/** One situation that goes wrong must not stand in the way of the next. */
afterEach(async () => {
  if ((await opened.desk.situation()).job === undefined) return;
  const threads = startThreads(1, { address: database.store.address, pack: PACK }, () => undefined);
  await opened.settled();
  await threads.stop();
});

/** Another process that judges, as somebody would start it on another machine. */
function startWork(): { readonly child: ChildProcess; readonly ready: Promise<void> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'bin', 'sightline.js'), 'work', '--threads', '1'], {
    env: { ...process.env, DATABASE_URL: database.urls.app, DATABASE_MIGRATION_URL: database.urls.migration, SIGHTLINE_DATA: tmpdir() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = once(child.stdout, 'data').then(() => undefined);
  return { child, ready };
}

/** Held still until it is seen to have a job, and only then killed: between two jobs nothing would be lost with it. */
async function killedInTheMiddle(child: ChildProcess): Promise<void> {
  for (;;) {
    child.kill('SIGSTOP');
    // Whatever it had asked of the database is answered by then.
    await wait(200);
    if ((await jobsTaken()) === 1) break;
    child.kill('SIGCONT');
    await wait(20);
  }
  child.kill('SIGKILL');
}

async function ended({ child }: { readonly child: ChildProcess }): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function one<T>(query: string): Promise<T> {
  const { rows } = await sql.raw<T>(query).execute(database.store.read);
  return rows[0] ?? assert.fail('no row');
}

/** What a run that does not end can be understood by. */
async function howItStands(job: string): Promise<object> {
  return {
    progress: await opened.desk.progress(job),
    runs: await one(
      `select json_agg(r) as runs from (select state, problem, started_at, ended_at from judging_run order by started_at desc limit 3) r`,
    ),
    parts: await one(
      `select json_agg(json_build_object('part', part, 'done', done_at)) as parts from judging_part join judging_run using (authority, run) where state = 'under-way'`,
    ),
    jobs: await one(
      `select json_agg(j) as jobs from (select id, key, attempts, max_attempts, last_error, run_at, locked_at, locked_by, now() from sightline_queue._private_jobs) j`,
    ),
    locks: await one(`select json_agg(l) as locks from (select pid, classid, objid, granted from pg_locks where locktype = 'advisory') l`),
    activity: await one(
      `select json_agg(a) as activity from (select pid, state, wait_event_type, wait_event, pg_blocking_pids(pid) as blocked_by, now() - xact_start as since, left(query, 200) as query from pg_stat_activity where datname = current_database()) a`,
    ),
  };
}

const partsDone = async () =>
  (
    await one<{ n: number }>(`select count(done_at)::int as n from judging_part join judging_run using (authority, run)
  where started_at = (select max(started_at) from judging_run)`)
  ).n;
const jobsTaken = async () =>
  (await one<{ n: number }>(`select count(*)::int as n from sightline_queue._private_jobs where locked_by is not null`)).n;

async function until(what: string, holds: () => Promise<boolean>, within = 60_000): Promise<void> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > within) assert.fail(`${what}: not within ${within / 1000} seconds`);
    await wait(5);
  }
}

/** Begins to judge everyone anew for a day, and answers once all of it stands waiting. */
async function beginJudging(asOf: number): Promise<string> {
  const before = (await one<{ n: number }>('select count(*)::int as n from judging_run')).n;
  const job = await opened.desk.judgeBy({ authority: PACK, asOf, alwaysInForce: true });
  await until('the run begins', async () => (await one<{ n: number }>('select count(*)::int as n from judging_run')).n > before);
  return job;
}

async function judgedWhole(job: string): Promise<void> {
  const ended = await Promise.race([opened.settled().then(() => true), wait(ENDED_WITHIN, false, { ref: false })]);
  assert.ok(ended, `not judged within ${ENDED_WITHIN / 1000} seconds: ${JSON.stringify(await howItStands(job))}`);
  const progress = await opened.desk.progress(job);
  assert.equal(progress?.state, 'finished', progress?.problem ?? '');
  assert.equal(await partsDone(), PARTS);
  assert.equal(await jobsTaken(), 0);
  const { kept } = await opened.verify();
  assert.deepEqual(kept.differences, []);
  assert.equal(kept.records, CHILDREN);
}

test('a process that judges is killed half-way through a county: the next one does again what it had taken, and nothing differs', async (t) => {
  const first = startWork();
  await first.ready;
  const job = await beginJudging(DAY - 1);
  await until('some parts are done and another is taken', async () => (await partsDone()) >= 2 && (await jobsTaken()) > 0);
  await killedInTheMiddle(first.child);
  await ended(first);
  assert.equal(await jobsTaken(), 1, 'nothing was lost with the process: the test proves nothing');
  const doneByFirst = await partsDone();
  assert.ok(doneByFirst < PARTS);
  assert.equal((await opened.desk.progress(job))?.state, 'under-way');
  assert.equal((await one<{ judged_with: string | null }>('select judged_with from authority')).judged_with, null);

  const second = startWork();
  await second.ready;
  const ready = performance.now();
  await until('the lost part is taken again', async () => (await partsDone()) > doneByFirst, NOTICED_WITHIN);
  t.diagnostic(`a part more was done ${((performance.now() - ready) / 1000).toFixed(1)} s after another process was ready`);
  await judgedWhole(job);
  assert.notEqual((await one<{ judged_with: string | null }>('select judged_with from authority')).judged_with, null);
  second.child.kill('SIGTERM');
  await ended(second);
  assert.equal(second.child.exitCode, 0);
});

test('a thread is lost while two judge side by side: the other goes on, another is begun, and nothing differs', async (t) => {
  const notices: string[] = [];
  const threads: Threads = startThreads(2, { address: database.store.address, pack: PACK }, (line) => notices.push(line));
  t.after(() => threads.stop());
  await threads.ready;
  const job = await beginJudging(DAY - 2);
  await until('both are at it', async () => (await jobsTaken()) === 2);
  await threads.loseOne();
  await judgedWhole(job).catch((error: unknown) => assert.fail(`${String(error)}\nWhat the threads said: ${notices.join('; ')}`));
});

test('other standards chosen half-way: what is left of the first judging is not done, and nothing of it stays', async (t) => {
  const threads = startThreads(2, { address: database.store.address, pack: PACK }, () => undefined);
  t.after(() => threads.stop());
  await threads.ready;
  // As another server on the same database would: this one does one thing at a time.
  const other = await openDesk({
    store: database.store,
    packs: [checkPackAlone(join(standardsFolder(), PACK)).loaded ?? assert.fail('the pack does not load')],
    dataFolder: tmpdir(),
    today: () => DAY,
    runners: () => ({ start: async () => ({ count: 0, stop: async () => undefined }) }),
  });
  await beginJudging(DAY - 3);
  await until('it has begun', async () => (await partsDone()) >= 1);
  await other.desk.judgeBy({ authority: PACK, asOf: DAY, alwaysInForce: true });
  await other.settled();
  await opened.settled();
  const { states } = await one<{ states: string }>(`select string_agg(state, ' ' order by started_at desc) as states from judging_run`);
  assert.match(states, /^finished superseded/);
  assert.deepEqual((await opened.verify()).kept.differences, []);
  await other.close();
});

test('two servers see at the same moment that everyone is to be judged: one run is made, and both have it', async (t) => {
  const threads = startThreads(2, { address: database.store.address, pack: PACK }, () => undefined);
  t.after(() => threads.stop());
  await opened.desk.judgeBy({ authority: PACK, asOf: 'today', alwaysInForce: true });
  await opened.settled();
  const runs = async () => (await one<{ n: number }>('select count(*)::int as n from judging_run')).n;
  const before = await runs();
  await database.store.transaction((tx) => noteJudged(tx, COUNCIL));
  const tomorrow = () =>
    openDesk({
      store: database.store,
      packs: [checkPackAlone(join(standardsFolder(), PACK)).loaded ?? assert.fail('the pack does not load')],
      dataFolder: tmpdir(),
      today: () => DAY + 1,
      runners: () => ({ start: async () => ({ count: 0, stop: async () => undefined }) }),
    });
  const servers = await Promise.all([tomorrow(), tomorrow()]);
  await Promise.all(servers.map(({ settled }) => settled()));
  assert.equal(await runs(), before + 1);
  for (const server of servers) {
    assert.equal((await server.desk.situation()).job, undefined);
    assert.deepEqual((await server.verify()).kept.differences, []);
    await server.close();
  }
});
