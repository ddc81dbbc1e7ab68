import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestDatabase, run, testDatabase } from '../../test/database.ts';
import { verifyChain } from './index.ts';
import { RIGHTS } from './rights.ts';
import { append, COUNCIL, visit, withChildren } from './test-support.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await withChildren(database.store, 'ann', 'ben', 'cal');
  await append(
    database.store,
    visit('a1', '2026-03-02', 'ann'),
    visit('a2', '2026-03-09', 'ann'),
    visit('a3', '2026-03-16', 'ann'),
    visit('b1', '2026-03-02', 'ben'),
  );
});
after(() => database.close());

const CHANGES = [
  "update sightline.journal set reason = 'changed'",
  'delete from sightline.journal',
  'truncate sightline.journal',
  "update sightline.subject_details set name = 'Another'",
  'delete from sightline.source where true',
];

test('the role that runs has no right to change what is written', async () => {
  for (const change of CHANGES) await assert.rejects(sql.raw(change).execute(database.store.read), /permission denied/, change);
});

test('not even the owner of the tables can change what is written', async () => {
  for (const change of CHANGES.slice(0, 4)) await assert.rejects(run(database.urls.migration, change), /never changed or removed/, change);
});

test('the role that runs owns nothing and can give itself no rights', async () => {
  await assert.rejects(sql`alter table sightline.journal disable trigger all`.execute(database.store.read), /must be owner/);
  await assert.rejects(sql`set role sightline_migrator`.execute(database.store.read), /permission denied/);
  await assert.rejects(sql`create table sightline.mine ()`.execute(database.store.read), /permission denied/);
});

test('every table has its rights stated, and the role that runs has those alone, with upkeep', async () => {
  const { rows } = await sql<{ table: string; rights: string[] }>`
    select c.relname as table, array_agg(p.privilege_type::text order by p.privilege_type) as rights
    from pg_class c left join lateral aclexplode(c.relacl) p on p.grantee = 'sightline_app'::regrole
    where c.relnamespace = 'sightline'::regnamespace and c.relkind = 'r' and c.relname not like 'migration%' group by 1`.execute(
    database.store.read,
  );
  const stated = Object.entries(RIGHTS).map(([table, rights]) => [table, [...wholeTable(rights), 'MAINTAIN'].sort()]);
  assert.deepEqual(Object.fromEntries(rows.map(({ table, rights }) => [table, rights])), Object.fromEntries(stated));
});

function wholeTable(rights: string): string[] {
  return rights
    .split(/, (?![^(]*\))/)
    .filter((right) => !right.includes('('))
    .map((right) => right.toUpperCase());
}

test('an untouched journal verifies', async () => {
  assert.deepEqual(await verifyChain(database.store.read, COUNCIL.id), { records: 3, entries: 4 });
  assert.deepEqual(await verifyChain(database.store.read, COUNCIL.id, 'ann'), { records: 1, entries: 3 });
});

/** As somebody with every right to the server would, the triggers put aside. */
async function tampering(change: string): Promise<void> {
  await database.asSuperuser(`set session_replication_role = replica; ${change}`);
}

const TAMPERINGS: readonly { readonly name: string; readonly change: string; readonly undo: string; readonly fault: object }[] = [
  {
    name: 'one letter of a note changed',
    change: `update sightline.journal set fields = replace(fields::text, 'first week', 'worst week')::jsonb where entry_id = 'a2'`,
    undo: `update sightline.journal set fields = replace(fields::text, 'worst week', 'first week')::jsonb where entry_id = 'a2'`,
    fault: { subject: 'ann', seq: 2, entry: 'a2', why: 'changed' },
  },
  {
    name: 'a visit moved by a day',
    change: `update sightline.journal set occurred_day = occurred_day - 1 where entry_id = 'a1'`,
    undo: `update sightline.journal set occurred_day = occurred_day + 1 where entry_id = 'a1'`,
    fault: { subject: 'ann', seq: 1, entry: 'a1', why: 'changed' },
  },
  {
    name: 'the time of writing put back by a microsecond',
    change: `update sightline.journal set appended_at = appended_at - interval '1 microsecond' where entry_id = 'b1'`,
    undo: `update sightline.journal set appended_at = appended_at + interval '1 microsecond' where entry_id = 'b1'`,
    fault: { subject: 'ben', seq: 1, entry: 'b1', why: 'changed' },
  },
  {
    name: 'an entry taken out of the middle',
    change: `create table sightline.aside as select * from sightline.journal where entry_id = 'a2'; delete from sightline.journal where entry_id = 'a2'`,
    undo: 'insert into sightline.journal select * from sightline.aside; drop table sightline.aside',
    fault: { subject: 'ann', seq: 2, why: 'missing' },
  },
  {
    name: 'the last entry cut off',
    change: `create table sightline.aside as select * from sightline.journal where entry_id = 'a3'; delete from sightline.journal where entry_id = 'a3'`,
    undo: 'insert into sightline.journal select * from sightline.aside; drop table sightline.aside',
    fault: { subject: 'ann', seq: 3, why: 'missing' },
  },
  {
    name: 'an entry slipped in at the end',
    change: `insert into sightline.journal select authority, subject, 4, 'a4', type, occurred_day, occurred_minute, recorded_day, recorded_minute, author, role,
      subjects, fields, links, supersedes, strikes_out, reason, batch, appended_at, hash, hash from sightline.journal where entry_id = 'a3'`,
    undo: `delete from sightline.journal where entry_id = 'a4'`,
    fault: { subject: 'ann', seq: 4, entry: 'a4', why: 'unexpected' },
  },
];

for (const { name, change, undo, fault } of TAMPERINGS) {
  test(`${name}: the chain shows where`, async () => {
    await tampering(change);
    assert.deepEqual((await verifyChain(database.store.read, COUNCIL.id)).fault, fault);
    await tampering(undo);
    assert.equal((await verifyChain(database.store.read, COUNCIL.id)).fault, undefined);
  });
}
