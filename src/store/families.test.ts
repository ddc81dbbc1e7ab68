import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { childrenTogether, familiesFrom, readRecords, saveSubjects } from './index.ts';
import { append, COUNCIL, visit, withChildren } from './test-support.ts';

const CHILDREN = ['a', 'b', 'c', 'd', 'e', 'f', 'x', 'y', 'z'];

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await withChildren(database.store, ...CHILDREN);
});
after(() => database.close());

async function kept(): Promise<Readonly<Record<string, string | undefined>>> {
  const records = await readRecords(database.store.read, COUNCIL.id, CHILDREN);
  return Object.fromEntries(records.map(({ subject, family }) => [subject.id, family]));
}

async function workedOut(): Promise<Readonly<Record<string, string | undefined>>> {
  const { familyOf } = familiesFrom(await childrenTogether(database.store.read, COUNCIL.id));
  return Object.fromEntries(CHILDREN.map((child) => [child, familyOf(child)]));
}

test('children recorded together are one family, also by way of a third', () => {
  const { familyOf } = familiesFrom([
    ['b', 'c'],
    ['x', 'y'],
    ['a', 'b'],
  ]);
  assert.deepEqual(['a', 'b', 'c', 'x', 'y'].map(familyOf), ['a', 'a', 'a', 'x', 'x']);
  assert.equal(familyOf('alone'), undefined);
});

test('families grow as children are written about together, and are what the whole journal says', async () => {
  await append(database.store, visit('1', '2026-03-01', 'e', 'f'), visit('2', '2026-03-01', 'y', 'z'), visit('3', '2026-03-02', 'd'));
  await append(database.store, visit('4', '2026-03-03', 'c', 'd'), visit('5', '2026-03-03', 'd', 'e'), visit('2', '2026-03-01', 'y', 'z'));
  assert.deepEqual(await kept(), { a: undefined, b: undefined, c: 'c', d: 'c', e: 'c', f: 'c', x: undefined, y: 'y', z: 'y' });
  assert.deepEqual(await kept(), await workedOut());
});

test('two families that turn out to be one are joined, and those not named are judged again', async () => {
  const revisionOfZ = async () => (await readRecords(database.store.read, COUNCIL.id, ['z']))[0]?.revision ?? 0;
  const before = await revisionOfZ();
  await append(database.store, visit('6', '2026-03-04', 'f', 'y'), visit('7', '2026-03-04', 'x', 'y'));
  assert.deepEqual(await kept(), { a: undefined, b: undefined, c: 'c', d: 'c', e: 'c', f: 'c', x: 'c', y: 'c', z: 'c' });
  assert.deepEqual(await kept(), await workedOut());
  assert.ok((await revisionOfZ()) > before);
});

test('a worker with several children makes no family of them', async () => {
  await database.store.transaction((tx) => saveSubjects(tx, COUNCIL.id, [{ id: 'ada', kind: 'worker', name: 'Ada Invented' }]));
  await append(database.store, visit('8', '2026-03-05', 'a', 'ada'), visit('9', '2026-03-05', 'ada', 'b'));
  assert.deepEqual([(await kept())['a'], (await kept())['b']], [undefined, undefined]);
});
