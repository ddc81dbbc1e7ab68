import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { dayOf } from '../calendar/index.ts';
import { inDatabase, run, type TestDatabase, testDatabase } from '../../test/database.ts';
import { createAuthority, findAuthority, migrate, openStore, readRecord, saveSubjects } from './index.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { append, child, COUNCIL, visit } from './test-support.ts';

let database: TestDatabase;
const made: { readonly database: string; readonly role: string }[] = [];
before(async () => void (database = await testDatabase()));
after(async () => {
  for (const { database: name, role } of made) {
    await database.asSuperuser(`drop database ${name} with (force)`);
    await database.asSuperuser(`drop role ${role}`);
  }
  await database.close();
});

/** An empty database of somebody else's server, with one role that may sign in and owns it. */
async function bareServer(rights: string): Promise<string> {
  const name = `bare_${randomBytes(5).toString('hex')}`;
  await database.asSuperuser(`create role ${name} login password 'invented' ${rights}`);
  await database.asSuperuser(`create database ${name} owner ${name}`);
  made.push({ database: name, role: name });
  const url = new URL(inDatabase(database.urls.superuser, name));
  url.username = name;
  url.password = 'invented';
  return url.href;
}

test('starting twice, or several at once, brings the tables up to date once', async () => {
  const url = await bareServer('superuser');
  const outcomes = await Promise.all([1, 2, 3].map(() => migrate({ migration: url, app: url })));
  assert.equal(outcomes.flatMap(({ applied }) => applied).length, Object.keys(MIGRATIONS).length);
  assert.deepEqual((await migrate({ migration: url, app: url })).applied, []);
});

test('families of records written by an earlier release are found when the tables are brought up to date', async () => {
  const url = await bareServer('superuser');
  const earlier = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0006'));
  const old = openStore({ url });
  const migrator = new Migrator({
    db: old.read,
    provider: { getMigrations: () => Promise.resolve(earlier) },
    migrationTableSchema: 'sightline',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
  assert.equal((await migrator.migrateToLatest()).error, undefined);
  await sql`insert into authority (authority, name, pack, judged_with) values ('here', 'Here', 'here', 'x')`.execute(old.read);
  await sql`insert into subject (authority, subject, kind, search) select 'here', id, case id when 'w' then 'worker' else 'child' end, ''
    from unnest(${['a', 'b', 'c', 'd', 'e', 'f', 'w']}::text[]) as id`.execute(old.read);
  for (const [n, subjects] of [['d', 'e'], ['c', 'd'], ['a', 'w'], ['b', 'w'], ['f'], ['e', 'd']].entries()) {
    await sql`insert into journal (authority, subject, seq, entry_id, type, occurred_day, subjects, fields, links, appended_at, previous_hash, hash)
      select 'here', id, ${n + 1}, ${String(n)}, 'visit', '2026-03-01', ${subjects}, '{}', '[]', now(), case ${n}::int when 0 then null else ''::bytea end, ''
      from unnest(${subjects}::text[]) as id`.execute(old.read);
  }
  await old.close();
  await migrate({ migration: url, app: url }, async () => undefined);
  const store = openStore({ url });
  try {
    const { rows } = await sql<{ subject: string; family: string | null }>`select subject, family from subject order by subject`.execute(
      store.read,
    );
    assert.deepEqual(
      rows.map(({ family }) => family),
      [null, null, 'c', 'c', 'c', null, null],
    );
    assert.equal((await findAuthority(store.read, 'here'))?.judgedWith, undefined, 'everyone is judged again');
  } finally {
    await store.close();
  }
});

test('with one address, Sightline gives up its rights to the journal before it runs', async () => {
  const url = await bareServer('superuser');
  const { app } = await migrate({ migration: url, app: url });
  assert.equal(app.role, 'sightline_app');
  const store = openStore({ url, role: 'sightline_app' });
  try {
    await store.transaction((tx) => createAuthority(tx, COUNCIL));
    await store.transaction((tx) => saveSubjects(tx, COUNCIL.id, [child('ann')]));
    await append(store, visit('a1', '2026-03-02', 'ann'));
    assert.equal((await readRecord(store.read, COUNCIL.id, 'ann'))?.entries.length, 1);
    await assert.rejects(sql`delete from journal`.execute(store.read), /permission denied/);
  } finally {
    await store.close();
  }
});

test('where the role cannot be had, Sightline still runs, says so, and the triggers hold', async () => {
  const url = await bareServer('');
  const { app } = await migrate({ migration: url, app: url });
  assert.equal(app.role, undefined);
  assert.match(app.role === undefined ? app.why : '', /only triggers keep the journal.*grant sightline_app to "bare_/s);
  await assert.rejects(run(url, 'truncate sightline.journal'), /never changed or removed/);
});

test('a role that owns nothing and cannot become the one that runs is told what to ask for', async () => {
  const migration = await bareServer('');
  const app = new URL(await bareServer(''));
  app.pathname = new URL(migration).pathname;
  await assert.rejects(migrate({ migration, app: app.href }), /cannot act as sightline_app.*As a database administrator run/s);
});

test('a database that a newer release has used is left alone', async () => {
  const url = await bareServer('superuser');
  await migrate({ migration: url, app: url });
  await run(url, `insert into sightline.migration values ('9999-from-the-future', now()::text)`);
  await assert.rejects(migrate({ migration: url, app: url }), /last used by another release of Sightline/);
});

test('dates, instants, counts and decimals are read as what they are', async () => {
  const { rows } =
    await sql`select date '2026-03-29' as day, array[date '2026-03-29', null] as days, timestamptz '2026-03-29 01:30:00.5+01' as instant,
    timestamp '2026-03-29 01:30' as clock, 9007199254740991::int8 as count, 0.10::numeric as exact, array[]::date[] as none`.execute(
      database.store.read,
    );
  assert.deepEqual(rows, [
    {
      day: dayOf('2026-03-29'),
      days: [dayOf('2026-03-29'), null],
      instant: Temporal.Instant.from('2026-03-29T00:30:00.5Z'),
      clock: Temporal.PlainDateTime.from('2026-03-29T01:30'),
      count: 9007199254740991,
      exact: '0.10',
      none: [],
    },
  ]);
  await assert.rejects(sql`select 9007199254740993::int8`.execute(database.store.read), /too large to hold exactly/);
});
