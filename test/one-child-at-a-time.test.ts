/**
 * What is done for one child reads that child's rows and the family's, whether a council keeps a few hundred children or a million:
 * so records can be spread by child over several databases. The database counts its own reading here; no statement is looked at.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { dayOf } from '../src/calendar/index.ts';
import { judgingTasks, type OpenDesk, openDesk } from '../src/casework/index.ts';
import { checkPackAlone, standardsFolder } from '../src/packs/index.ts';
import { APP_ROLE, openStore, type Store } from '../src/store/index.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { childId, keepACounty } from './support/county.ts';

const COUNCIL = 'council';
const DAY = dayOf('2026-04-14');
const CHILDREN = 1200;
const PART = 200;
const loaded = checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded ?? assert.fail('the pack does not load');

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await withDesk(async ({ desk, settled }, store) => {
    await settled();
    await keepACounty(store, COUNCIL, CHILDREN, DAY);
    await desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: true });
    await settled();
  });
  // So that the database knows how much there is before it chooses how to read it.
  await database.asSuperuser('vacuum analyze');
  // So few children are quicker to read from end to end than one by one; a county's are not, and it is their way that is looked at.
  const { pathname } = new URL(database.urls.superuser);
  await database.asSuperuser(`alter database ${pathname.slice(1)} set enable_seqscan = off`);
});
after(() => database.close());

/** A desk on connections of its own: the database tells what a connection has read once that is closed. */
async function withDesk(work: (opened: OpenDesk, store: Store) => Promise<unknown>): Promise<void> {
  const store = openStore({ url: database.urls.app, role: APP_ROLE });
  const opened = await openDesk({ store, packs: [loaded], dataFolder: tmpdir(), now: () => ({ day: DAY, minute: 1000 }) });
  try {
    await work(opened, store);
  } finally {
    await opened.close();
    await store.close();
  }
}

/** Tables whose rows are each about one subject. */
const ABOUT_ONE = ['subject', 'subject_details', 'journal', 'source', 'expectation', 'subject_summary'];

interface Read {
  readonly wholeTables: number;
  readonly rows: number;
}

async function readSoFar(): Promise<ReadonlyMap<string, Read>> {
  const client = new Client(database.urls.superuser);
  await client.connect();
  try {
    for (;;) {
      // A connection has told what it read once it is gone.
      const { rowCount } = await client.query(
        `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      );
      if (rowCount === 0) break;
    }
    const { rows } = await client.query<{ name: string; whole: string; read: string }>(
      `select relname as name, seq_scan as whole, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as read
       from pg_stat_user_tables where schemaname = 'sightline'`,
    );
    return new Map(rows.map(({ name, whole, read }) => [name, { wholeTables: Number(whole), rows: Number(read) }]));
  } finally {
    await client.end();
  }
}

/** What the work read beyond what opening and closing a desk reads. */
async function readBy(work: (opened: OpenDesk, store: Store) => Promise<unknown>): Promise<ReadonlyMap<string, Read>> {
  const start = await readSoFar();
  await withDesk(async () => undefined);
  const opening = await readSoFar();
  await withDesk(work);
  const end = await readSoFar();
  return new Map(
    ABOUT_ONE.map((table) => {
      const of = (what: keyof Read): number => {
        const [first, second, third] = [start, opening, end].map((one) => one.get(table)?.[what] ?? 0);
        return (third ?? 0) - (second ?? 0) - ((second ?? 0) - (first ?? 0));
      };
      return [table, { wholeTables: of('wholeTables'), rows: of('rows') }];
    }),
  );
}

async function rowsIn(table: string): Promise<number> {
  const client = new Client(database.urls.superuser);
  await client.connect();
  const { rows } = await client.query<{ n: string }>(`select count(*) as n from sightline.${table}`);
  await client.end();
  return Number(rows[0]?.n);
}

function assertReadsAtMost(read: ReadonlyMap<string, Read>, rows: number): void {
  for (const [table, { wholeTables, rows: those }] of read) {
    assert.equal(wholeTables, 0, `${table} was read from end to end`);
    assert.ok(those <= rows, `${those} rows of ${table} were read`);
  }
}

test('recording a visit to two children reads their rows and no other child’s', async () => {
  const read = await readBy(async ({ desk }) => {
    const { saved } = await desk.record({
      key: randomUUID(),
      type: 'visit',
      by: { name: 'Ada Invented', role: 'social-worker' },
      occurred: { day: DAY },
      together: { place: 'home' },
      children: [childId(500), childId(501)].map((id) => ({ id, fields: { 'child-seen': true } })),
    });
    assert.equal(saved, true);
  });
  assert.ok((read.get('journal')?.rows ?? 0) > 0, 'nothing was counted: the test proves nothing');
  assertReadsAtMost(read, 700);
});

test('a child’s page and the working of one date read that child’s rows and no other family’s', async () => {
  const read = await readBy(async ({ desk }) => {
    const shown = (await desk.child(childId(700))) ?? assert.fail('the child is not there');
    const [first] = shown.expectations;
    assert.ok(first !== undefined);
    assert.ok((await desk.why(first.expectation.key)) !== undefined);
  });
  assertReadsAtMost(read, 700);
});

test('judging a part reads the rows of that part and no other', async () => {
  await database.asSuperuser(
    `insert into sightline.judging_run (authority, run, pack, as_of, as_if_always, digest) values ('council', 'one part', 'herefordshire', '2026-04-15', true, 'of no matter')`,
  );
  await database.asSuperuser(
    `insert into sightline.judging_part (authority, run, part, after_subject, up_to_subject, subjects) values ('council', 'one part', 1, $1, $2, $3), ('council', 'one part', 2, $2, null, 0)`,
    [childId(399), childId(399 + PART), PART],
  );
  const read = await readBy(async (_, store) => {
    const [judgePart] = judgingTasks({ store, packs: new Map([[loaded.pack.authority, loaded]]) }).values();
    await judgePart?.({ authority: COUNCIL, run: 'one part', part: 1 }, false);
  });
  for (const [table, { wholeTables, rows }] of read) {
    assert.equal(wholeTables, 0, `${table} was read from end to end`);
    // Read, locked and replaced: each a few times over, and never the other five sixths.
    assert.ok(rows <= ((await rowsIn(table)) * PART * 3) / CHILDREN, `${rows} rows of ${table} were read`);
  }
});
