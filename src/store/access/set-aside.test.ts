/** A record that two people agreed to destroy: until it is, the database shows it to who governs information and to nobody else. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { somebody } from '../../../test/support/people.ts';
import type { Person } from '../../access/person.ts';
import { ROLES } from '../../record/types.ts';
import { agreeToDestroy, TODAY } from '../destroying/test-support.ts';
import { findChildren, subjectsByIds } from '../find-subjects.ts';
import { keepRetentionStep } from '../rights-of-people/keeping.ts';
import { saveExpectations } from '../save-expectations.ts';
import { saveSources } from '../sources.ts';
import { saveSubjects } from '../subjects.ts';
import { append, COUNCIL, expectation, judged, visit, withChildren } from '../test-support.ts';
import { letIn } from './let-in.ts';
import { recordsSeen } from './records-seen.ts';

const TABLES = [
  'subject',
  'subject_details',
  'journal',
  'source',
  'expectation',
  'subject_summary',
  'subject_standing',
  'retention_step',
  'retention_date',
];

let database: TestDatabase;
let ada: Person;
let lead: Person;
before(async () => {
  database = await testDatabase();
  const { store } = database;
  await withChildren(store, 'ash', 'birch');
  await store.transaction(async (tx) => {
    await saveSubjects(tx, COUNCIL.id, [{ id: 'ada', kind: 'worker' }]);
    await saveSources(tx, COUNCIL.id, [{ subject: 'ash', source: { name: 'A return', holds: { visit: [] } } }]);
  });
  await append(store, visit('a1', '2026-03-02', 'ash'), visit('b1', '2026-03-02', 'birch'));
  const works = { workers: ['ada'], reviewers: ['ada'], teams: ['north'] };
  await store.transaction(async (tx) => {
    const both = ['ash', 'birch'].map((id) => judged(id, id === 'ash' ? 3 : 2, [expectation(id, 'overdue', '2026-04-01')], works));
    await saveExpectations(tx, COUNCIL.id, COUNCIL.pack, both);
    await sql`insert into retention_date values (${COUNCIL.id}, 'ash', '2026-01-01', 'anything-else')`.execute(tx);
  });
  ada = await somebody(database, COUNCIL.id, { name: 'Ada Invented', roles: ['social-worker', 'head-of-service'], worker: 'ada' });
  lead = await somebody(database, COUNCIL.id, { name: 'Ina Invented', roles: ['information-governance-lead'] });
});
after(() => database.close());

/** In which tables this person is shown anything of Ash. */
async function shown(person: Person): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of TABLES) {
    const { rows } = await sql`select 1 from ${sql.table(table)} where subject = 'ash'`.execute(database.store.as(person.account).read);
    if (rows.length > 0) found.push(table);
  }
  return found;
}

const BEFORE = TABLES.filter((table) => table !== 'retention_step');

test('before, her worker is shown all of it', async () => {
  assert.deepEqual(await shown(ada), BEFORE);
  assert.deepEqual(await shown(lead), BEFORE);
});

test('set aside, nothing of it is there for her worker, nor its name in a search, and it is whole for who governs information', async () => {
  await agreeToDestroy(database.store, 'ash', 1);
  assert.deepEqual(await shown(ada), []);
  assert.deepEqual(await shown(lead), TABLES);
  const found = async (person: Person): Promise<readonly string[]> => {
    const { read } = database.store.as(person.account);
    const byName = await findChildren(read, COUNCIL.id, 'Invented');
    const byNumber = await subjectsByIds(read, COUNCIL.id, ['ash', 'birch']);
    return [...byName, ...byNumber].map(({ id }) => id);
  };
  assert.deepEqual(await found(ada), ['birch', 'birch']);
  assert.deepEqual(await found(lead), ['ash', 'birch', 'ash', 'birch']);
});

test('nor is it there for anybody in another role, let in by name or by breaking the glass', async () => {
  for (const role of ROLES.filter((one) => one !== 'information-governance-lead')) {
    const person = await somebody(database, COUNCIL.id, { name: `One ${role}`, roles: [role], covering: ['ada'], teams: ['north'] });
    for (const relation of ['named', 'glass'] as const)
      await database.store.transaction((tx) =>
        letIn(tx, COUNCIL.id, {
          id: randomUUID(),
          subject: 'ash',
          account: person.account,
          relation,
          reason: 'To see it',
          by: 'a test',
          to: Temporal.Now.instant().add({ hours: 1 }),
        }),
      );
    assert.deepEqual(await shown(person), [], role);
  }
});

test('to the policy too there is no such record, but for who governs information', async () => {
  const seen = async (person: Person) => [...(await recordsSeen(database.store.read, COUNCIL.id, person, ['ash', 'birch'])).keys()];
  assert.deepEqual(await seen(ada), ['birch']);
  assert.deepEqual(await seen(lead), ['ash', 'birch']);
});

test('nobody who does not govern information writes in it, or takes a step back for them', async () => {
  const { transaction } = database.store.as(ada.account);
  await assert.rejects(append(database.store.as(ada.account), visit('a2', '2026-03-09', 'ash')));
  const step = { nth: 3, kind: 'withdrawn', because: 'Mine.', on: TODAY, by: { account: ada.account, name: ada.name } } as const;
  await assert.rejects(
    transaction((tx) => keepRetentionStep(tx, COUNCIL.id, 'ash', step)),
    /row-level security/,
  );
});

test('brought back, it is shown again', async () => {
  const step = { nth: 3, kind: 'withdrawn', because: 'Still needed.', on: TODAY, by: { account: lead.account, name: lead.name } } as const;
  await database.store.as(lead.account).transaction((tx) => keepRetentionStep(tx, COUNCIL.id, 'ash', step));
  assert.deepEqual(await shown(ada), TABLES);
});
