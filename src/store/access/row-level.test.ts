import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { somebody } from '../../../test/support/people.ts';
import type { Person } from '../../access/person.ts';
import { readsAnyChild } from '../../access/policy.ts';
import { ROLES } from '../../record/types.ts';
import { appendEntries } from '../append-entries.ts';
import { readRecord } from '../read-record.ts';
import { saveExpectations } from '../save-expectations.ts';
import { saveSubjects } from '../subjects.ts';
import { append, COUNCIL, expectation, judged, visit, withChildren } from '../test-support.ts';
import { findChildren } from '../find-subjects.ts';
import { endAccess, letIn } from './let-in.ts';
import { saySensitive } from './sensitivity.ts';

/** Ash is Ada's, in the north team, reviewed by Bo; birch is Cy's, in the south team; elm is Ada's and restricted; fir is sealed. */
const CHILDREN = ['ash', 'birch', 'elm', 'fir'];
const OF_RECORDS = ['journal', 'source', 'subject_details', 'expectation', 'subject_summary', 'subject_standing'];

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  const { store } = database;
  await withChildren(store, ...CHILDREN);
  await store.transaction((tx) =>
    saveSubjects(
      tx,
      COUNCIL.id,
      ['ada', 'bo', 'cy'].map((id) => ({ id, kind: 'worker' as const })),
    ),
  );
  for (const id of CHILDREN) await append(store, visit(`${id}-seen`, '2026-03-02', id));
  const works = {
    ash: { workers: ['ada'], reviewers: ['bo'], teams: ['north'] },
    birch: { workers: ['cy'], reviewers: [], teams: ['south'] },
    elm: { workers: ['ada'], reviewers: [], teams: ['north'] },
    fir: { workers: ['ada'], reviewers: [], teams: ['north'] },
  };
  await store.transaction(async (tx) => {
    await saveExpectations(
      tx,
      COUNCIL.id,
      COUNCIL.pack,
      Object.entries(works).map(([id, facts]) => judged(id, 2, [expectation(id, 'overdue', '2026-04-01')], facts)),
    );
    await saySensitive(tx, COUNCIL.id, 'elm', { sensitivity: 'restricted', reason: 'A relative works here', by: 'a test' });
    await saySensitive(tx, COUNCIL.id, 'fir', { sensitivity: 'sealed', reason: 'Adopted', by: 'a test' });
  });
});
after(() => database.close());

/** Whose rows of each table this person is shown. */
async function shown(person: Person | undefined, table: string): Promise<readonly string[]> {
  const store = person === undefined ? database.store.as('') : database.store.as(person.account);
  const { rows } = await sql<{ subject: string }>`
    select distinct subject from ${sql.id('sightline', table)} where subject = any(${CHILDREN}) order by subject`.execute(store.read);
  return rows.map(({ subject }) => subject);
}

async function sees(person: Person | undefined, wanted: readonly string[]): Promise<void> {
  for (const table of OF_RECORDS.filter((name) => name !== 'source')) assert.deepEqual(await shown(person, table), wanted, table);
}

test('a connection that does not say who asks is shown nothing, not even names', async () => {
  await sees(undefined, []);
  assert.deepEqual(await shown(undefined, 'subject'), []);
});

test('an account that is not there is shown no record', async () => {
  await sees({ account: randomUUID(), name: 'Nobody', roles: [], teams: [], covering: [] }, []);
});

test('a social worker is shown the records of her own children, a restricted one among them, and no sealed one', async () => {
  const ada = await somebody(database, COUNCIL.id, { name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  await sees(ada, ['ash', 'elm']);
  assert.deepEqual(await shown(ada, 'subject'), ['ash', 'birch', 'elm'], 'names, so that the right child is asked about');
});

test('a reviewing officer is shown whom he reviews', async () => {
  const bo = await somebody(database, COUNCIL.id, { name: 'Bo Invented', roles: ['independent-reviewing-officer'], worker: 'bo' });
  await sees(bo, ['ash']);
});

test('a team manager is shown her team’s children, but for those that are restricted, whose names she does not find either', async () => {
  const manager = await somebody(database, COUNCIL.id, { name: 'Di Invented', roles: ['team-manager'], teams: ['north'] });
  await sees(manager, ['ash']);
  assert.deepEqual(await shown(manager, 'subject'), ['ash', 'birch']);
  const found = await findChildren(database.store.as(manager.account).read, COUNCIL.id, 'Invented');
  assert.deepEqual(
    found.map(({ id }) => id),
    ['ash', 'birch'],
  );
});

test('who covers for somebody away is shown that worker’s children', async () => {
  const cover = await somebody(database, COUNCIL.id, { name: 'Ed Invented', roles: ['social-worker'], covering: ['cy'] });
  await sees(cover, ['birch']);
});

test('a head of service is shown everyone but who is restricted or sealed; who governs information, the restricted too', async () => {
  await sees(await somebody(database, COUNCIL.id, { name: 'Fi Invented', roles: ['head-of-service'] }), ['ash', 'birch']);
  await sees(await somebody(database, COUNCIL.id, { name: 'Gus Invented', roles: ['information-governance-lead'] }), [
    'ash',
    'birch',
    'elm',
  ]);
});

test('a system administrator is shown no record', async () => {
  await sees(await somebody(database, COUNCIL.id, { name: 'Hal Invented', roles: ['system-administrator'] }), []);
});

test('who is named is let in, even to what is sealed, until it is ended', async () => {
  const named = await somebody(database, COUNCIL.id, { name: 'Ivy Invented', roles: ['adoption-worker'] });
  const id = randomUUID();
  await database.store.transaction((tx) =>
    letIn(tx, COUNCIL.id, { id, subject: 'fir', account: named.account, relation: 'named', reason: 'Tracing', by: 'a test' }),
  );
  await sees(named, ['fir']);
  await database.store.transaction((tx) => endAccess(tx, COUNCIL.id, id, 'a test'));
  await sees(named, []);
});

test('who is family is shown nothing of the record, by whatever way it would be in their reach', async () => {
  const head = await somebody(database, COUNCIL.id, { name: 'Una Invented', roles: ['head-of-service'] });
  const id = randomUUID();
  await database.store.transaction((tx) =>
    letIn(tx, COUNCIL.id, { id, subject: 'ash', account: head.account, relation: 'own-relative', reason: 'A nephew', by: 'a test' }),
  );
  await sees(head, ['birch']);
  assert.deepEqual(await shown(head, 'subject'), ['ash', 'birch'], 'they know that there is such a child');
  await database.store.transaction((tx) => endAccess(tx, COUNCIL.id, id, 'a test'));
  await sees(head, ['ash', 'birch']);
});

test('broken glass lets somebody in for its time and no longer', async () => {
  const night = await somebody(database, COUNCIL.id, { name: 'Jo Invented', roles: ['social-worker'] });
  const until = Temporal.Now.instant().add({ seconds: 1 });
  await database.store.transaction((tx) =>
    letIn(tx, COUNCIL.id, {
      id: randomUUID(),
      subject: 'birch',
      account: night.account,
      relation: 'glass',
      reason: 'A call at night',
      by: night.account,
      to: until,
    }),
  );
  await sees(night, ['birch']);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await sees(night, []);
});

test('who has left is shown nothing, whatever roles they had', async () => {
  const left = await somebody(database, COUNCIL.id, { name: 'Kit Invented', roles: ['head-of-service'], worker: 'cy' });
  await database.asSuperuser(`update sightline.account set left_on = '2026-01-01' where account = $1`, [left.account]);
  await sees(left, []);
});

test('nobody writes into a record that is not for them', async () => {
  const ada = await somebody(database, COUNCIL.id, { name: 'Lu Invented', roles: ['social-worker'] });
  const attempt = database.store
    .as(ada.account)
    .transaction((tx) => appendEntries(tx, COUNCIL.id, [visit('forged', '2026-03-09', 'birch')]));
  await assert.rejects(attempt, /row-level security/);
  const record = await readRecord(database.store.read, COUNCIL.id, 'birch');
  assert.equal(record?.entries.length, 1);
});

test('the database and the policy agree on which roles reach every child', async () => {
  for (const role of ROLES) {
    const person = await somebody(database, COUNCIL.id, { name: `One ${role}`, roles: [role] });
    const { rows } = await sql<{ reaches: boolean }>`select reaches_everyone(${person.account}) as reaches`.execute(database.store.read);
    assert.equal(rows[0]?.reaches, readsAnyChild(person), role);
  }
});

test('connections used by one person after another never answer the second as the first', async () => {
  const one = await somebody(database, COUNCIL.id, { name: 'Mo Invented', roles: ['head-of-service'] });
  const other = await somebody(database, COUNCIL.id, { name: 'Ned Invented', roles: ['social-worker'] });
  const asked = await Promise.all(
    Array.from({ length: 60 }, (_, index) => shown(index % 2 === 0 ? one : other, 'journal').then((subjects) => [index, subjects.length])),
  );
  for (const [index, n] of asked) assert.equal(n, index !== undefined && index % 2 === 0 ? 2 : 0);
});
