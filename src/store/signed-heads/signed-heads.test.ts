import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { dayOf } from '../../calendar/index.ts';
import { saveSubjects } from '../subjects.ts';
import { append, child, COUNCIL, visit, withChildren } from '../test-support.ts';
import { latestSigned } from './sign-heads.ts';
import { signDay, testSigner } from './test-support.ts';
import { verifyWritten } from './verify-written.ts';

let database: TestDatabase;
const signer = testSigner();
before(async () => {
  database = await testDatabase();
  await withChildren(database.store, 'ann', 'ben', 'cal', 'Ünal');
});
after(() => database.close());

const verify = (subject?: string) => verifyWritten(database.store.read, COUNCIL.id, { keys: [signer.publicKey] }, subject);

test('a day is signed once, each names the one before, and all of them hold while the records grow', async () => {
  await append(database.store, visit('a1', '2026-03-02', 'ann'), visit('ab1', '2026-03-03', 'ann', 'ben'));
  const first = await signDay(database.store, '2026-03-03', signer);
  assert.equal(first.came, 'signed');
  assert.deepEqual([first.came === 'signed' && first.day.records, first.came === 'signed' && first.day.entries], [4, 3]);
  assert.equal((await signDay(database.store, '2026-03-03', signer)).came, 'nothing');
  await append(database.store, visit('a2', '2026-03-09', 'ann'), visit('u1', '2026-03-09', 'Ünal'));
  await database.store.transaction((tx) => saveSubjects(tx, COUNCIL.id, [child('ben', 'Another Invented')]));
  // A day in between is missed: nothing ran.
  assert.equal((await signDay(database.store, '2026-03-10', signer)).came, 'signed');
  await append(database.store, visit('a3', '2026-03-16', 'ann'));
  const { chain, signed, beside } = await verify();
  assert.deepEqual([chain, signed.days, signed.fault, beside], [{ records: 4, entries: 6 }, 2, undefined, undefined]);
  assert.deepEqual([signed.latest?.records, signed.latest?.entries], [4, 5]);
  assert.equal((await verify('ann')).signed.fault, undefined);
});

test('what somebody is still writing is waited for, so that it is in the day or after it and never both', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const writing = database.store.transaction(async (tx) => {
    await sql`select now()`.execute(tx);
    await promise;
    await sql`update subject set search = search where subject = 'cal'`.execute(tx);
  });
  await new Promise((told) => setTimeout(told, 50));
  const signing = signDay(database.store, '2026-03-17', signer);
  const early = await Promise.race([signing, new Promise((told) => setTimeout(() => told('still waiting'), 400))]);
  assert.equal(early, 'still waiting');
  // Meanwhile nobody who records is held up.
  await append(database.store, visit('c1', '2026-03-17', 'cal'));
  resolve();
  await writing;
  assert.equal((await signing).came, 'signed');
  assert.equal((await verify()).signed.fault, undefined);
});

test('after a clock was set back, what is written counts as written after the day that was signed', async () => {
  const latest = await latestSigned(database.store.read, COUNCIL.id);
  await database.asSuperuser(`set session_replication_role = replica;
    update sightline.signed_heads set moment = moment + interval '1 hour' where day = '2026-03-17'`);
  const { rows } = await sql<{ ahead: boolean }>`select written_now() > now() + interval '59 minutes' as ahead`.execute(
    database.store.read,
  );
  assert.equal(rows[0]?.ahead, true);
  await database.asSuperuser(`set session_replication_role = replica;
    update sightline.signed_heads set moment = moment - interval '1 hour' where day = '2026-03-17'`);
  assert.equal((await latestSigned(database.store.read, COUNCIL.id))?.moment.toString(), latest?.moment.toString());
});

test('a day is signed by nobody else: not by the role that runs, once it is there, and not by the owner', async () => {
  await assert.rejects(sql`update signed_heads set records = 1`.execute(database.store.read), /permission denied/);
  await assert.rejects(sql`delete from signed_heads`.execute(database.store.read), /permission denied/);
});

test('another key than the one given is told of', async () => {
  const { signed } = await verifyWritten(database.store.read, COUNCIL.id, { keys: [testSigner().publicKey] });
  assert.deepEqual(signed.fault, { day: '2026-03-03', why: 'key' });
});

test('a day that was noted elsewhere and cut off the end is missed', async () => {
  const remembered = { day: dayOf('2026-03-18'), mark: Buffer.alloc(32) };
  const { signed } = await verifyWritten(database.store.read, COUNCIL.id, { remembered });
  assert.deepEqual(signed.fault, { day: '2026-03-18', why: 'gone' });
});
