import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Source } from '../record/types.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import {
  appendEntries,
  findBatch,
  leaveBatch,
  type NewBatch,
  prepareBatch,
  readRecord,
  saveSources,
  saveSubjects,
  takeBatch,
  takenBatches,
  type Writer,
} from './index.ts';
import { child, COUNCIL, visit, withChildren } from './test-support.ts';

const CENSUS: Source = {
  name: 'Children in need census 2025 to 2026',
  holds: { referral: ['source'], 'section-47-started': [] },
  from: 20179,
  to: 20543,
};

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await withChildren(database.store);
});
after(() => database.close());

function prepare(id: string, fingerprint: string, changes: Partial<NewBatch> = {}): Promise<void> {
  const batch = {
    id,
    fingerprint,
    name: 'census.xml',
    kind: 'cin',
    preview: { children: 2, faults: [{ line: 7 }] },
    source: CENSUS,
    ...changes,
  };
  return database.store.transaction((tx) => prepareBatch(tx, COUNCIL.id, batch));
}

async function write(tx: Writer, batch: string): Promise<{ counts: Record<string, number> }> {
  await saveSubjects(tx, COUNCIL.id, [child('ann'), child('ben')], batch);
  await saveSources(
    tx,
    COUNCIL.id,
    ['ann', 'ben'].map((subject) => ({ subject, source: CENSUS })),
    batch,
  );
  const { added } = await appendEntries(tx, COUNCIL.id, [visit('a1', '2025-06-02', 'ann'), visit('b1', '2025-06-02', 'ben')], batch);
  return { counts: { visit: added } };
}

const take = (id: string, work = (tx: Writer) => write(tx, id)) =>
  takeBatch(database.store, COUNCIL.id, id, 'performance-analyst-kit', work);

test('an import that fails half way leaves nothing, and waits to be taken again', async () => {
  await prepare('first', 'aaa');
  await assert.rejects(
    take('first', async (tx) => {
      await write(tx, 'first');
      throw new Error('the second file is damaged');
    }),
    /the second file is damaged/,
  );
  assert.equal(await readRecord(database.store.read, COUNCIL.id, 'ann'), undefined);
  assert.equal((await findBatch(database.store.read, COUNCIL.id, 'first'))?.state, 'waiting');
});

test('a batch is taken with its counts, who took it and what it could hold', async () => {
  assert.deepEqual(await take('first'), { taken: true, result: { counts: { visit: 2 } } });
  const batch = await findBatch(database.store.read, COUNCIL.id, 'first');
  assert.equal(batch?.state, 'taken');
  assert.deepEqual(
    [batch?.counts, batch?.takenBy, batch?.preview],
    [{ visit: 2 }, 'performance-analyst-kit', { children: 2, faults: [{ line: 7 }] }],
  );
  assert.ok(batch?.takenAt instanceof Temporal.Instant);
  assert.deepEqual((await readRecord(database.store.read, COUNCIL.id, 'ben'))?.sources, [CENSUS]);
});

test('the same file handed in again, under another name, changes nothing', async () => {
  const before = await readRecord(database.store.read, COUNCIL.id, 'ann');
  await prepare('second', 'aaa', { name: 'census (1).xml' });
  const again = await take('second', () => assert.fail('it was taken again'));
  assert.equal(again.taken, false);
  assert.equal(!again.taken && again.before.id, 'first');
  assert.deepEqual(await readRecord(database.store.read, COUNCIL.id, 'ann'), before);
  assert.deepEqual(
    (await takenBatches(database.store.read, COUNCIL.id)).map(({ id }) => id),
    ['first'],
  );
});

test('two people who take the same file at the same moment take it once', async () => {
  await prepare('left', 'bbb');
  await prepare('right', 'bbb');
  const outcomes = await Promise.all([take('left'), take('right')]);
  assert.deepEqual(outcomes.map(({ taken }) => taken).sort(), [false, true]);
});

test('a corrected file that repeats what was taken adds only what is new', async () => {
  await prepare('corrected', 'ccc');
  const outcome = await take('corrected', async (tx) => {
    await write(tx, 'corrected');
    const { added, alreadyThere } = await appendEntries(
      tx,
      COUNCIL.id,
      [visit('a1', '2025-06-02', 'ann'), visit('a2', '2025-06-16', 'ann')],
      'corrected',
    );
    return { counts: { added, alreadyThere } };
  });
  assert.deepEqual(outcome.taken && outcome.result.counts, { added: 1, alreadyThere: 1 });
  assert.deepEqual((await readRecord(database.store.read, COUNCIL.id, 'ann'))?.sources, [CENSUS], 'the same source is not added twice');
});

test('a batch kept aside can be left; one taken is part of the record', async () => {
  await prepare('unwanted', 'ddd');
  await database.store.transaction((tx) => leaveBatch(tx, COUNCIL.id, 'unwanted'));
  assert.equal(await findBatch(database.store.read, COUNCIL.id, 'unwanted'), undefined);
  await assert.rejects(take('unwanted'), /There is no batch unwanted to take/);
  await assert.rejects(
    database.store.transaction((tx) => leaveBatch(tx, COUNCIL.id, 'first')),
    /never changed or removed/,
  );
});

test('a batch that a stop left waiting for more than a day goes when the next is kept aside; one of today stays, and so does what was taken', async () => {
  await prepare('left-behind', 'left-behind');
  await prepare('of-today', 'of-today');
  const taken = (await takenBatches(database.store.read, COUNCIL.id)).length;
  assert.ok(taken > 0);
  await database.asSuperuser(
    `set session_replication_role = replica; update sightline.batch set prepared_at = prepared_at - interval '25 hours' where batch <> 'of-today'`,
  );
  await prepare('next', 'next');
  assert.equal(await findBatch(database.store.read, COUNCIL.id, 'left-behind'), undefined);
  assert.equal((await findBatch(database.store.read, COUNCIL.id, 'of-today'))?.state, 'waiting');
  assert.equal((await takenBatches(database.store.read, COUNCIL.id)).length, taken);
});

test('a batch that is being taken is not cleared away under it, however long that takes', async () => {
  await prepare('slow', 'slow');
  await database.asSuperuser(`update sightline.batch set prepared_at = prepared_at - interval '25 hours' where batch = 'slow'`);
  let clearing: Promise<void> | undefined;
  await take('slow', async () => {
    clearing = prepare('meanwhile', 'meanwhile');
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { counts: {} };
  });
  await clearing;
  assert.equal((await findBatch(database.store.read, COUNCIL.id, 'slow'))?.state, 'taken');
});
