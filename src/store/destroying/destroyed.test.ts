/** A record that was part of signed days is destroyed: every day still holds, and whoever makes such a thing up, or undoes it, is found. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { saySensitive } from '../access/sensitivity.ts';
import { letIn } from '../access/let-in.ts';
import { openStore, type Store } from '../open-store.ts';
import { signDay, type Tampering, tampering, testSigner } from '../signed-heads/test-support.ts';
import { signHeads, type Signer } from '../signed-heads/sign-heads.ts';
import { verifyWritten, type Written } from '../signed-heads/verify-written.ts';
import { saveSources } from '../sources.ts';
import { saveSubjects } from '../subjects.ts';
import { append, child, COUNCIL, visit, withChildren } from '../test-support.ts';
import { destroyRecord } from './destroy-record.ts';
import { keepOfSignedDays, ofSignedDays } from './leaves-to-keep.ts';
import { agreeToDestroy, TODAY } from './test-support.ts';
import { leavesSum, tombstonesAfter, tombstoneText } from './tombstone.ts';

const [FIRST, SECOND, THIRD, FOURTH] = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'];
const signer = testSigner();
let database: TestDatabase;
let owner: Store;
let hand: Tampering;

before(async () => {
  database = await testDatabase();
  owner = openStore({ url: database.urls.migration });
  const { store } = database;
  await withChildren(store, 'ann', 'ben');
  await append(store, visit('a1', FIRST, 'ann'), visit('b1', FIRST, 'ben'));
  await sensitive('ben', 'Of Ben before.');
  await sensitive('ann', 'Of Ann alone.');
  await sensitive('ben', 'Of Ben after.');
  await signDay(store, FIRST, signer);
  await append(store, visit('a2', SECOND, 'ann', 'ben'));
  await store.transaction((tx) => saveSubjects(tx, COUNCIL.id, [child('ann', 'Another Invented')]));
  await store.transaction((tx) => saveSources(tx, COUNCIL.id, [{ subject: 'ann', source: { name: 'A return', holds: { visit: [] } } }]));
  await signDay(store, SECOND, signer);
  await append(store, visit('b2', THIRD, 'ben'));
  await signDay(store, THIRD, signer);
  await store.transaction((tx) =>
    letIn(tx, COUNCIL.id, {
      id: randomUUID(),
      subject: 'ann',
      account: randomUUID(),
      relation: 'named',
      reason: 'About Ann',
      by: 'a test',
    }),
  );
  await agreeToDestroy(store, 'ann', 2);
  hand = await tampering(database);
  await hand.query(`insert into draft (authority, draft, owner, type, children, sent, written_on, turn)
    values ('${COUNCIL.id}', gen_random_uuid(), 'ada', 'visit', '{ann,ben}', '{"purpose": ["Of Ann"]}', gen_random_uuid(), 0)`);
  await hand.query(`insert into notice (authority, notice, account, kind, access)
    select authority, gen_random_uuid(), account, 'glass-broken', access from record_access`);
});
after(async () => {
  await hand?.end();
  await owner.close();
  await database.close();
});

function sensitive(subject: string, reason: string): Promise<void> {
  return database.store.transaction((tx) => saySensitive(tx, COUNCIL.id, subject, { sensitivity: 'restricted', reason, by: 'a test' }));
}

const destroy = (subject = 'ann', by: Signer = signer) => owner.transaction((tx) => destroyRecord(tx, COUNCIL.id, subject, TODAY, by));
const verify = (subject?: string) => verifyWritten(database.store.read, COUNCIL.id, { keys: [signer.publicKey] }, subject);

interface Found {
  readonly chain: string | undefined;
  readonly day: string | undefined;
  readonly destroyed: string | undefined;
}
function foundIn({ chain, signed, destroyed }: Written): Found {
  return {
    chain: chain.fault && `${chain.fault.subject} ${chain.fault.why}`,
    day: signed.fault && `${signed.fault.day} ${signed.fault.why}`,
    destroyed: destroyed.fault && `${destroyed.fault.subject} ${destroyed.fault.why}`,
  };
}
const NOTHING: Found = { chain: undefined, day: undefined, destroyed: undefined };

const TABLES = ['journal', 'subject', 'subject_details', 'source', 'record_sensitivity', 'signed_heads'];
const KEPT = ['destroyed_record', 'destroyed_leaf', 'erased_row'];

async function foundAfter(tamper: () => Promise<unknown>, subject?: string): Promise<Found> {
  const putBack = await hand.remember(...TABLES, ...KEPT);
  try {
    await tamper();
    return foundIn(await verify(subject));
  } finally {
    await putBack();
  }
}

test('it is refused to another key than the one that signs the days, and where the record is not as it was written', async () => {
  await assert.rejects(destroy('ann', testSigner()), /signed by another key/);
  const putBack = await hand.remember('journal');
  await hand.query(`update journal set author = 'eve' where subject = 'ann' and seq = 1`);
  await assert.rejects(destroy(), /not as it was written, at place 1/);
  await putBack();
});

test('it is refused where the day signed last does not hold anyway, and then nothing is gone', async () => {
  const putBack = await hand.remember('journal', 'subject');
  await hand.query(`update journal set author = 'eve' where entry_id = 'b2'`);
  await hand.rewriteChain('ben');
  await assert.rejects(destroy(), /as they stood on 2026-03-16 are not what was signed/);
  await putBack();
  assert.deepEqual(foundIn(await verify()), NOTHING);
  assert.equal((await verify()).destroyed.count, 0);
});

test('stopped half-way by a lost connection, all of it is still there', async () => {
  const holding = await tampering(database);
  await holding.query('begin');
  await holding.query('lock table source in share mode');
  const destroying = assert.rejects(destroy());
  for (let waiting = 0; waiting === 0;) {
    const [row] = await hand.query(`select count(pg_terminate_backend(pid)) as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like 'delete from "source"%'`);
    waiting = Number(row?.['n']);
    await new Promise((told) => setTimeout(told, 20));
  }
  await destroying;
  await holding.query('rollback');
  await holding.end();
  const { chain, destroyed } = await verify();
  assert.deepEqual([chain.entries, destroyed.count, foundIn(await verify())], [5, 0, NOTHING]);
});

test('destroyed, every day still holds, and it is said that and when it was, of all records and of this one', async () => {
  assert.equal((await destroy()).entries, 2);
  for (const table of [...TABLES.filter((name) => name !== 'subject' && name !== 'signed_heads'), 'record_access'])
    assert.deepEqual(await hand.query(`select 1 from ${table} where subject = 'ann'`), [], table);
  for (const table of ['draft', 'notice']) assert.deepEqual(await hand.query(`select 1 from ${table}`), [], table);
  const kept = await hand.query(`select day::text, places from destroyed_leaf order by day`);
  assert.deepEqual(
    kept.map(({ day, places }) => [day, places]),
    [
      [FIRST, 1],
      [SECOND, 2],
    ],
    'and nothing for the third day, on which it was as on the second',
  );
  const now = await verify();
  assert.deepEqual([foundIn(now), now.signed.days, now.destroyed.count], [NOTHING, 3, 1]);
  assert.partialDeepStrictEqual(now.destroyed.latest[0] ?? {}, {
    subject: 'ann',
    rule: 'anything-else',
    reviewedBy: 'Olu Pretend',
    agreedBy: 'Ina Pretend',
  });
  assert.deepEqual(foundIn(await verify('ann')), NOTHING);
  assert.deepEqual([(await verify('ann')).destroyed.count, (await verify('ben')).destroyed.count], [1, 0]);
});

test('days signed afterwards hold as well, and are signed over what says that it was destroyed', async () => {
  await append(database.store, visit('b3', FOURTH, 'ben'));
  assert.equal((await signDay(database.store, FOURTH, signer)).came, 'signed');
  assert.deepEqual([foundIn(await verify()), (await verify()).signed.days], [NOTHING, 4]);
});

/** What somebody could do who has the database and the key. */
async function signAnew(subject: string, by: Signer): Promise<void> {
  const rows = await hand.query(`select day::text, leaf, places from destroyed_leaf where subject = $1 order by day`, [subject]);
  const leaves = rows.map(({ day, leaf, places }) => {
    assert.ok(Buffer.isBuffer(leaf));
    return { day: String(day), leaf, places: Number(places) };
  });
  await hand.query('update destroyed_record set leaves = $1, public_key = $2 where subject = $3', [
    leavesSum(leaves),
    by.publicKey,
    subject,
  ]);
  const [row] = await tombstonesAfter(database.store.read, COUNCIL.id, { subject: '', lastSeq: '-1' }, 1, subject);
  assert.ok(row);
  const { signature: _signature, known: _known, ...tombstone } = row;
  await hand.query('update destroyed_record set signature = $1 where subject = $2', [
    by.sign(tombstoneText(COUNCIL.id, tombstone)),
    subject,
  ]);
}

/** Ben taken out, with what would be kept of him, and a row that says he was destroyed, copied from Ann's. */
async function makeUp(by: Signer | undefined): Promise<void> {
  await hand.query(`alter table destroyed_record drop constraint if exists destroyed_record_is_signed`);
  await hand.query(`insert into destroyed_record select (jsonb_populate_record(d, jsonb_build_object('subject', 'ben',
      'last_seq', s.last_seq, 'last_hash', s.last_hash, 'signed_to', '${FOURTH}'))).* from destroyed_record d, subject s
    where d.subject = 'ann' and s.subject = 'ben'`);
  const ofDays = await database.store.transaction((tx) => ofSignedDays(tx, COUNCIL.id, 'ben'));
  for (const { day, leaf, places } of ofDays.leaves)
    await hand.query(`insert into destroyed_leaf values ($1, 'ben', $2, 4, $3, $4)`, [COUNCIL.id, day, leaf, places]);
  for (const table of ['journal', 'source', 'subject_details']) await hand.query(`delete from ${table} where subject = 'ben'`);
  await hand.query(`update subject set name = null, born = null where subject = 'ben'`);
  if (by !== undefined) await signAnew('ben', by);
}

const other = testSigner();
const SITUATIONS: readonly { readonly name: string; readonly tamper: () => Promise<unknown>; readonly found: Partial<Found> }[] = [
  {
    name: 'what is kept of a day',
    tamper: () => hand.query(`update destroyed_leaf set leaf = set_byte(leaf, 0, get_byte(leaf, 0) # 1) where day = '${SECOND}'`),
    found: { destroyed: 'ann leaves', day: `${SECOND} root` },
  },
  {
    name: 'what is kept of a day, by somebody who has the key and signs it anew',
    tamper: async () => {
      await hand.query(`update destroyed_leaf set leaf = set_byte(leaf, 0, get_byte(leaf, 0) # 1) where day = '${SECOND}'`);
      await signAnew('ann', signer);
    },
    found: { destroyed: undefined, day: `${SECOND} root` },
  },
  {
    name: 'how many places it had on a day',
    tamper: () => hand.query(`update destroyed_leaf set places = 7 where day = '${FIRST}'`),
    found: { destroyed: 'ann leaves', day: `${FIRST} root` },
  },
  {
    name: 'what is kept of a day, taken out',
    tamper: () => hand.query(`delete from destroyed_leaf where day = '${FIRST}'`),
    found: { destroyed: 'ann leaves', day: `${FIRST} root` },
  },
  {
    name: 'who agreed',
    tamper: () => hand.query(`update destroyed_record set agreed_by = 'Eve Pretend'`),
    found: { destroyed: 'ann signature' },
  },
  {
    name: 'when it was destroyed, to no time at all',
    tamper: () => hand.query(`update destroyed_record set destroyed_at = 'infinity'`),
    found: { destroyed: 'ann signature' },
  },
  {
    name: 'the row that says it was destroyed, taken out',
    tamper: () => hand.query(`delete from destroyed_record`),
    found: { chain: 'ann missing', destroyed: 'ann no-tombstone' },
  },
  {
    name: 'that row and what is kept, taken out, and the record made to look as if nothing had ever been in it',
    tamper: async () => {
      for (const table of KEPT) await hand.query(`delete from ${table}`);
      await hand.query(`update subject set last_seq = 0, last_hash = null where subject = 'ann'`);
    },
    found: { chain: 'ann details' },
  },
  {
    name: 'every row that ever spoke of it, taken out',
    tamper: async () => {
      for (const table of KEPT) await hand.query(`delete from ${table}`);
      await hand.query(`delete from subject where subject = 'ann'`);
    },
    found: { chain: undefined, destroyed: undefined, day: `${FIRST} root` },
  },
  {
    name: 'the row with its number, taken out',
    tamper: () => hand.query(`delete from subject where subject = 'ann'`),
    found: { destroyed: 'ann no-record', day: `${FIRST} root` },
  },
  {
    name: 'the sum around what was said of it, altered',
    tamper: () => hand.query(`update erased_row set after = before`),
    found: { day: `${FIRST} root` },
  },
  {
    name: 'what was said of somebody else just before, altered',
    tamper: () => hand.query(`update record_sensitivity set reason = 'Nothing.' where reason = 'Of Ben before.'`),
    found: { day: `${FIRST} root` },
  },
  {
    name: 'what was said of somebody else just after, altered',
    tamper: () => hand.query(`update record_sensitivity set reason = 'Nothing.' where reason = 'Of Ben after.'`),
    found: { day: `${FIRST} root` },
  },
  {
    name: 'another record, merely removed',
    tamper: () => hand.query(`delete from journal where subject = 'ben'`),
    found: { chain: 'ben missing' },
  },
  {
    name: 'another record removed, with a row copied that says it was destroyed',
    tamper: () => makeUp(undefined),
    found: { chain: undefined, destroyed: 'ben signature' },
  },
  {
    name: 'another record removed, with a row signed by another key',
    tamper: () => makeUp(other),
    found: { chain: undefined, destroyed: 'ben key' },
  },
  {
    name: 'another record removed, with a row that nobody signed',
    tamper: async () => {
      await makeUp(undefined);
      await hand.query(`update destroyed_record set signature = null where subject = 'ben'`);
    },
    found: { destroyed: 'ben unsigned' },
  },
];

for (const { name, tamper, found } of SITUATIONS)
  test(`${name}: it is found and named`, async () => {
    assert.partialDeepStrictEqual(await foundAfter(tamper), found);
  });

test('in the record of one person too, what says falsely that it was destroyed is found', async () => {
  assert.partialDeepStrictEqual(await foundAfter(() => makeUp(other), 'ben'), { destroyed: 'ben key' });
  assert.deepEqual(foundIn(await verify()), NOTHING, 'all put back');
});

test('where no key is known, what says so must be signed by a key that signed a day', async () => {
  const putBack = await hand.remember(...TABLES, ...KEPT);
  await makeUp(other);
  const { destroyed } = await verifyWritten(database.store.read, COUNCIL.id, {});
  await putBack();
  assert.deepEqual(destroyed.fault, { subject: 'ben', why: 'key' });
});

test('neither the role that runs nor the owner alters what is kept, and nobody adds to it without the row that says so', async () => {
  const attempts = [
    `update destroyed_leaf set places = 1`,
    `delete from destroyed_leaf`,
    `delete from erased_row`,
    `truncate destroyed_leaf`,
  ];
  for (const attempt of attempts) await assert.rejects(database.asSuperuser(`set search_path to sightline; ${attempt}`), /never changed/);
  const ofDays = { signedTo: null, leaves: [{ day: FIRST, leaf: Buffer.alloc(32), places: 1 }], sums: [] };
  await assert.rejects(
    database.store.transaction((tx) => keepOfSignedDays(tx, COUNCIL.id, 'ben', 4, ofDays)),
    /permission denied/,
  );
  await assert.rejects(
    owner.transaction((tx) => keepOfSignedDays(tx, COUNCIL.id, 'ben', 4, ofDays)),
    /foreign key/,
  );
});

test('somebody who comes back, and whose new record is destroyed in its turn, leaves every day as it was signed', async () => {
  const { store } = database;
  await store.transaction((tx) => saveSubjects(tx, COUNCIL.id, [child('ann', 'Ann Again')]));
  await append(store, visit('a9', '2026-03-30', 'ann'));
  await signDay(store, '2026-03-30', signer);
  assert.deepEqual(foundIn(await verify()), NOTHING);
  await agreeToDestroy(store, 'ann', 1);
  await destroy();
  await signDay(store, '2026-03-31', signer);
  const now = await verify();
  assert.deepEqual([foundIn(now), now.destroyed.count, now.signed.days], [NOTHING, 2, 6]);
  assert.deepEqual(foundIn(await verify('ann')), NOTHING);
});

test('a day is not signed over a record that went while it was being read: it is tried again', async () => {
  const waited = await tampering(database);
  const reading = await tampering(database);
  await waited.query('begin');
  await waited.query('select now()');
  const signing = signHeads(database.store, COUNCIL.id, TODAY, signer, 0);
  await new Promise((told) => setTimeout(told, 300));
  await reading.query('begin');
  await reading.query('lock table recording in access exclusive mode');
  await waited.query('rollback');
  for (let blocked = 0; blocked === 0;) {
    const [row] = await hand.query(`select count(*) as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%from "recording"%'`);
    blocked = Number(row?.['n']);
    await new Promise((told) => setTimeout(told, 20));
  }
  await hand.query(`insert into destroyed_record select (jsonb_populate_record(d, '{"last_seq": 99}')).* from destroyed_record d limit 1`);
  await reading.query('rollback');
  assert.deepEqual(await signing, { came: 'again' });
  await hand.query(`delete from destroyed_record where last_seq = 99`);
  await Promise.all([waited.end(), reading.end()]);
});
