import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayOf } from '../calendar/index.ts';
import type { Source } from '../record/types.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import {
  countSubjects,
  createAuthority,
  findChildren,
  readRecord,
  saveSources,
  saveSubjects,
  streamRecords,
  subjectsByIds,
} from './index.ts';
import { append, child, COUNCIL, visit, withChildren } from './test-support.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await withChildren(database.store);
});
after(() => database.close());

const save = (...subjects: Parameters<typeof saveSubjects>[2]) =>
  database.store.transaction((tx) => saveSubjects(tx, COUNCIL.id, subjects));
const read = (id: string) => readRecord(database.store.read, COUNCIL.id, id);

test('nobody has a record that was never begun', async () => {
  assert.equal(await read('nobody'), undefined);
});

test('what is left unsaid of a child stays as it was known', async () => {
  await save({ id: 'zoe', kind: 'child', name: 'Zoë Invented-O’Dare', born: dayOf('2014-02-28') });
  assert.deepEqual(await save({ id: 'zoe', kind: 'child' }), [], 'nothing new was said');
  assert.deepEqual((await read('zoe'))?.subject, { id: 'zoe', kind: 'child', name: 'Zoë Invented-O’Dare', born: dayOf('2014-02-28') });
});

test('a baby who was expected is born', async () => {
  await save({ id: 'baby', kind: 'child', expected: dayOf('2026-06-01') });
  await save({ id: 'baby', kind: 'child', name: 'Robin Invented', born: dayOf('2026-05-27') });
  assert.deepEqual((await read('baby'))?.subject, { id: 'baby', kind: 'child', name: 'Robin Invented', born: dayOf('2026-05-27') });
});

test('every name ever stated is kept beside the latest', async () => {
  await save(child('kay', 'Kay Invented'));
  await save(child('kay', 'Kay Invented-Marsh'));
  const stated = await database.store.read
    .selectFrom('subject_details')
    .select(['name', 'born'])
    .where('subject', '=', 'kay')
    .orderBy('stated')
    .execute();
  assert.deepEqual(stated, [
    { name: 'Kay Invented', born: dayOf('2016-05-04') },
    { name: 'Kay Invented-Marsh', born: dayOf('2016-05-04') },
  ]);
});

test('an id cannot be a child and a worker at once', async () => {
  await assert.rejects(
    save({ id: 'zoe', kind: 'worker', name: 'Zoë Worker' }),
    /zoe is already the record of a child and cannot be that of a worker/,
  );
});

test('each change to a record moves its revision on, and reading does not', async () => {
  await save(child('rev'));
  const revisions = [(await read('rev'))?.revision];
  await append(database.store, visit('r1', '2026-03-02', 'rev'));
  revisions.push((await read('rev'))?.revision, (await read('rev'))?.revision);
  await database.store.transaction((tx) =>
    saveSources(tx, COUNCIL.id, [{ subject: 'rev', source: { name: 'Sightline', holds: 'everything' } }]),
  );
  revisions.push((await read('rev'))?.revision);
  assert.deepEqual(revisions, [1, 2, 2, 3]);
});

test('the sources of a record come back in the order they were added, without repeats', async () => {
  await save(child('sal'));
  const census: Source = {
    name: 'Census',
    holds: { referral: ['source', 'recorded'] },
    from: dayOf('2024-04-01'),
    to: dayOf('2025-03-31'),
  };
  const ours: Source = { name: 'Sightline', holds: 'everything', from: dayOf('2025-09-01') };
  const add = (...sources: Source[]) =>
    database.store.transaction((tx) =>
      saveSources(
        tx,
        COUNCIL.id,
        sources.map((source) => ({ subject: 'sal', source })),
      ),
    );
  await add(census);
  await add(ours, census, census);
  assert.deepEqual((await read('sal'))?.sources, [census, ours]);
});

test('a child is found by the beginnings of names, whatever the accents and the order', async () => {
  const found = async (asked: string) => (await findChildren(database.store.read, COUNCIL.id, asked)).map(({ id }) => id);
  assert.deepEqual(await found('zoe'), ['zoe']);
  assert.deepEqual(await found("O'Dare, ZOË"), ['zoe']);
  assert.deepEqual(await found('inv dar'), ['zoe']);
  assert.deepEqual(await found('oe'), [], 'the middle of a word is not its beginning');
  assert.deepEqual(await found("' & !:*"), [], 'punctuation is no name');
  assert.deepEqual(await found('  '), []);
});

test('a stream gives every record of one council, in order of id, whole across pages', async () => {
  const other = { ...COUNCIL, id: 'elsewhere' };
  const ids = Array.from({ length: 23 }, (_, n) => `s${String(n).padStart(2, '0')}`);
  await database.store.transaction(async (tx) => {
    await createAuthority(tx, other);
    await saveSubjects(
      tx,
      other.id,
      ids.map((id) => child(id)),
    );
  });
  const streamed: string[] = [];
  for await (const { subject } of streamRecords(database.store.read, other.id, 5)) streamed.push(subject.id);
  assert.deepEqual(streamed, ids);
  assert.equal(await countSubjects(database.store.read, other.id, 'child'), 23);
  assert.deepEqual(
    (await subjectsByIds(database.store.read, other.id, ['s03', 'nobody', 's01'])).map(({ id }) => id),
    ['s01', 's03'],
  );
});

test('a stream shows everyone as they stood when it began, and can be left early', async () => {
  const stream = streamRecords(database.store.read, COUNCIL.id, 1);
  const first = await stream.next();
  await append(database.store, visit('z9', '2026-04-20', 'zoe'));
  const seen = new Map<string, number>();
  for await (const { subject, entries } of stream) seen.set(subject.id, entries.length);
  assert.equal(first.done, false);
  assert.equal(seen.get('zoe'), 0);
  for await (const { subject } of streamRecords(database.store.read, COUNCIL.id)) if (subject.id === 'baby') break;
  assert.equal((await read('zoe'))?.entries.length, 1, 'the connection of the stream that was left is free again');
});
