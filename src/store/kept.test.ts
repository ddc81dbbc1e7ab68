import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { inDatabase, type TestDatabase, testDatabase } from '../../test/database.ts';
import { openStore } from './index.ts';
import { KEPT, keptForGood, tablesPresent, tablesThatAre, unclassified } from './kept.ts';
import { migrateTables } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { RIGHTS } from './rights.ts';

let database: TestDatabase;
before(async () => void (database = await testDatabase()));
after(() => database.close());

test('of every table of every release it is said whether a backup holds it', async () => {
  const name = `levels_${randomBytes(5).toString('hex')}`;
  await database.asSuperuser(`create database ${name} owner sightline_migrator`);
  const store = openStore({ url: inDatabase(database.urls.migration, name), connections: 4 });
  try {
    for (const level of Object.keys(MIGRATIONS)) {
      await migrateTables(store.read, level);
      assert.deepEqual(
        unclassified(await tablesPresent(store.read)),
        [],
        `Say in src/store/kept.ts how these are kept, which ${level} makes.`,
      );
    }
  } finally {
    await store.close();
    await database.asSuperuser(`drop database ${name} with (force)`);
  }
});

test('a table that nobody said how to keep is noticed', async () => {
  const present = await tablesPresent(database.store.read);
  assert.deepEqual(unclassified([...present, { name: 'something_new', columns: ['a'] }]), ['something_new']);
});

test('each table kept for good is filled after those it refers to, and refers to none that is not', async () => {
  const { rows } = await sql<{ table: string; to: string }>`
    select conrelid::regclass::text as table, confrelid::regclass::text as to from pg_constraint
    where contype = 'f' and connamespace = 'sightline'::regnamespace`.execute(database.store.read);
  const order = tablesThatAre('for good');
  const wrong = rows
    .map(({ table, to }) => ({ table: table.replace('sightline.', ''), to: to.replace('sightline.', '') }))
    .filter(({ table }) => order.includes(table))
    .filter(({ table, to }) => !order.slice(0, order.indexOf(table)).includes(to));
  assert.ok(rows.length > 0);
  assert.deepEqual(wrong, []);
});

test('nothing kept for good is numbered by the database, which would begin again after a restore', async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'sightline' and (is_identity = 'YES' or column_default like 'nextval%')`.execute(database.store.read);
  assert.deepEqual(
    rows.filter(({ table }) => KEPT[table] === 'for good'),
    [],
  );
});

test('what the role that runs may remove freely is made again, and the rest is kept for good', () => {
  const removable = Object.entries(RIGHTS).filter(([, rights]) => rights === 'select, insert, update, delete');
  assert.deepEqual(
    removable.map(([table]) => [table, KEPT[table]]),
    removable.map(([table]) => [table, 'made again']),
  );
});

test('a table kept for good is taken with all of its columns', async () => {
  const tables = keptForGood(await tablesPresent(database.store.read));
  assert.deepEqual(
    tables.map(({ name }) => name),
    tablesThatAre('for good'),
  );
  assert.ok(tables.find(({ name }) => name === 'journal')?.columns.includes('previous_hash'));
});
