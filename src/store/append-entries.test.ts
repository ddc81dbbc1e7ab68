import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayOf } from '../calendar/index.ts';
import type { Entry } from '../record/types.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { appendEntries, readRecord, type StoreError, verifyChain } from './index.ts';
import { append, child, COUNCIL, visit, withChildren } from './test-support.ts';
import { saveSubjects } from './subjects.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await withChildren(database.store, 'ann', 'ben', 'cal', 'dot', 'eve', 'flo');
});
after(() => database.close());

test('an entry comes back from the record just as it was handed in', async () => {
  const entry: Entry = {
    id: 'full',
    type: 'visit',
    subjects: ['ann'],
    occurred: { day: dayOf('2026-03-29'), minute: 30 },
    recorded: { day: dayOf('2026-03-30'), minute: 1439 },
    by: 'worker-ada',
    role: 'team-manager',
    fields: { 'child-seen': false, tools: ['three houses', 'words & pictures'], score: 7.5, words: 'I said “no” — 👍 é' },
    links: [{ rel: 'of', to: 'earlier' }],
    supersedes: 'earlier',
    reason: 'The date was wrong.',
  };
  const bare: Entry = {
    id: 'bare',
    type: 'case-note',
    subjects: ['ann'],
    occurred: { day: dayOf('1999-12-31') },
    fields: {},
    strikesOut: 'full',
  };
  await append(database.store, entry, bare);
  assert.deepEqual((await readRecord(database.store.read, COUNCIL.id, 'ann'))?.entries, [entry, bare]);
});

test('handing in the same entries twice changes nothing', async () => {
  await append(database.store, visit('b1', '2026-03-02', 'ben'), visit('b2', '2026-03-09', 'ben'));
  const once = await readRecord(database.store.read, COUNCIL.id, 'ben');
  const again = await append(database.store, visit('b2', '2026-03-09', 'ben'), visit('b1', '2026-03-02', 'ben'));
  assert.deepEqual(again, { added: 0, alreadyThere: 2, subjects: [] });
  assert.deepEqual(await readRecord(database.store.read, COUNCIL.id, 'ben'), once);
});

test('an entry written already cannot be made to say something else', async () => {
  await append(database.store, visit('c1', '2026-03-02', 'cal'));
  await assert.rejects(
    append(database.store, visit('c1', '2026-03-03', 'cal')),
    /Entry c1 of cal is already written and says something else/,
  );
  await assert.rejects(append(database.store, visit('c2', '2026-03-04', 'cal'), visit('c2', '2026-03-05', 'cal')), /Entry c2 of cal/);
  assert.equal((await readRecord(database.store.read, COUNCIL.id, 'cal'))?.entries.length, 1);
});

test('a visit to two sisters stands in both records', async () => {
  const both = visit('joint', '2026-03-16', 'dot', 'eve');
  assert.equal((await append(database.store, both)).added, 2);
  for (const id of ['dot', 'eve']) assert.deepEqual((await readRecord(database.store.read, COUNCIL.id, id))?.entries, [both]);
});

test('an entry about someone unknown is refused, and nothing beside it is kept', async () => {
  await assert.rejects(
    append(database.store, visit('d9', '2026-03-16', 'dot'), visit('x1', '2026-03-16', 'stranger')),
    (error: StoreError) => error.name === 'StoreError' && error.message.startsWith('There is no record of stranger.'),
  );
  assert.equal(
    (await readRecord(database.store.read, COUNCIL.id, 'dot'))?.entries.some(({ id }) => id === 'd9'),
    false,
  );
});

test('text that a database cannot give back is refused by name', async () => {
  const broken: Entry = { ...visit('n1', '2026-03-16', 'dot'), fields: { purpose: 'half of a pair \ud800' } };
  await assert.rejects(append(database.store, broken), /holds a character that cannot be kept/);
});

test('ten writers to one record at once all succeed, and the chain is whole', async () => {
  await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      append(database.store, visit(`w${n}`, '2026-04-01', n % 2 === 0 ? 'flo' : 'eve', n % 2 === 0 ? 'eve' : 'flo')),
    ),
  );
  const record = await readRecord(database.store.read, COUNCIL.id, 'flo');
  assert.equal(new Set(record?.entries.map(({ id }) => id)).size, 10);
  assert.equal((await verifyChain(database.store.read, COUNCIL.id)).fault, undefined);
});

test('a failure after writing leaves nothing behind', async () => {
  const before = await readRecord(database.store.read, COUNCIL.id, 'ann');
  await assert.rejects(
    database.store.transaction(async (tx) => {
      await saveSubjects(tx, COUNCIL.id, [child('gus')]);
      await appendEntries(tx, COUNCIL.id, [visit('late', '2026-04-02', 'ann', 'gus')]);
      throw new Error('the judging failed');
    }),
    /the judging failed/,
  );
  assert.deepEqual(await readRecord(database.store.read, COUNCIL.id, 'ann'), before);
  assert.equal(await readRecord(database.store.read, COUNCIL.id, 'gus'), undefined);
});
