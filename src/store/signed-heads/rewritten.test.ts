/** What no chain can show: a record rewritten as a whole, with every hash made to fit. The days that were signed show it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { keepRecording } from '../recordings.ts';
import { saveSources } from '../sources.ts';
import { append, COUNCIL, visit, withChildren } from '../test-support.ts';
import { signDay, type Tampering, tampering, testSigner } from './test-support.ts';
import { verifyWritten, type Written } from './verify-written.ts';

let database: TestDatabase;
let hand: Tampering;
const signer = testSigner();
const FIRST = '2026-03-02';
const SECOND = '2026-03-09';
const THIRD = '2026-03-16';
before(async () => {
  database = await testDatabase();
  const { store } = database;
  await withChildren(store, 'ann', 'ben');
  await append(store, visit('a1', FIRST, 'ann'), visit('a2', FIRST, 'ann'), visit('b1', FIRST, 'ben'));
  await signDay(store, FIRST, signer);
  await append(store, visit('a3', SECOND, 'ann'));
  const recording = { key: 'form-1', fingerprint: 'f', type: 'visit', author: 'ada', role: 'social-worker', entries: [] } as const;
  await store.transaction((tx) => keepRecording(tx, COUNCIL.id, recording));
  await store.transaction((tx) => saveSources(tx, COUNCIL.id, [{ subject: 'ben', source: { name: 'A return', holds: { visit: [] } } }]));
  await signDay(store, SECOND, signer);
  await append(store, visit('b2', THIRD, 'ben'));
  await signDay(store, THIRD, signer);
  await append(store, visit('b3', '2026-03-20', 'ben'));
  hand = await tampering(database);
});
after(async () => {
  await hand?.end();
  await database.close();
});

const TABLES = ['journal', 'subject', 'subject_details', 'source', 'holding', 'recording', 'author', 'signed_heads'];

async function writtenAfter(tamper: () => Promise<unknown>, subject?: string): Promise<Written> {
  const putBack = await hand.remember(...TABLES);
  try {
    await tamper();
    return await verifyWritten(database.store.read, COUNCIL.id, { keys: [signer.publicKey] }, subject);
  } finally {
    await putBack();
  }
}

test('untouched, every day holds', async () => {
  const { chain, signed, beside } = await writtenAfter(async () => undefined);
  assert.deepEqual([chain.fault, signed.days, signed.fault, beside], [undefined, 3, undefined, undefined]);
});

const REWRITTEN: readonly { readonly name: string; readonly subject: string; readonly change: string; readonly day: string }[] = [
  {
    name: 'a word of an entry',
    subject: 'ann',
    change: `update journal set fields = fields || '{"purpose": "Nothing."}' where entry_id = 'a2'`,
    day: FIRST,
  },
  { name: 'an entry taken out', subject: 'ann', change: `delete from journal where entry_id = 'a3'`, day: SECOND },
  { name: 'the last entry cut off', subject: 'ben', change: `delete from journal where entry_id in ('b2', 'b3')`, day: THIRD },
  {
    name: 'when it was written, put after every signature',
    subject: 'ann',
    change: `update journal set appended_at = now() where entry_id = 'a1'`,
    day: FIRST,
  },
];

for (const { name, subject, change, day } of REWRITTEN)
  test(`a chain rewritten as a whole for ${name}: the chain fits, and the day that was signed does not`, async () => {
    const tamper = async (): Promise<void> => {
      await hand.query(change);
      await hand.rewriteChain(subject);
    };
    const { chain, signed } = await writtenAfter(tamper);
    assert.deepEqual([chain.fault, signed.fault?.day, signed.fault?.why], [undefined, day, 'root']);
    const one = await writtenAfter(tamper, subject);
    assert.deepEqual([one.chain.fault, one.signed.fault?.day, one.signed.fault?.why], [undefined, THIRD, 'root']);
  });

test('a record rewritten and then signed again the next day is still found by the days before', async () => {
  const { chain, signed } = await writtenAfter(async () => {
    await hand.query(`update journal set fields = fields || '{"purpose": "Nothing."}' where entry_id = 'a3'`);
    await hand.rewriteChain('ann');
    assert.equal((await signDay(database.store, '2026-03-21', signer)).came, 'signed');
  });
  assert.deepEqual([chain.fault, signed.days, signed.fault?.day, signed.fault?.among?.subjects], [undefined, 4, SECOND, ['ann']]);
});

test('a whole record taken out, with whom it is about', async () => {
  const { chain, signed } = await writtenAfter(async () => {
    for (const table of ['journal', 'source', 'subject_details', 'subject']) await hand.query(`delete from ${table} where subject = 'ben'`);
  });
  assert.deepEqual([chain.fault, signed.fault?.day, signed.fault?.why], [undefined, FIRST, 'root']);
});

const BESIDE: readonly { readonly name: string; readonly changes: readonly string[]; readonly found: Partial<Written> }[] = [
  {
    name: 'a name that was stated, and the one shown with it',
    changes: [
      `update subject_details set name = 'Another' where subject = 'ann'`,
      `update subject set name = 'Another' where subject = 'ann'`,
    ],
    found: { signed: { days: 3, fault: { day: FIRST, why: 'root' } } },
  },
  {
    name: 'the name shown alone',
    changes: [`update subject set name = 'Another' where subject = 'ann'`],
    found: { chain: { records: 2, entries: 6, fault: { subject: 'ann', seq: 0, why: 'details' } } },
  },
  {
    name: 'a source',
    changes: [`update source set to_day = '2030-01-01'`],
    found: { signed: { days: 3, fault: { day: SECOND, why: 'root' } } },
  },
  {
    name: 'a form saved here',
    changes: [`update recording set type = 'contact'`],
    found: { signed: { days: 3, fault: { day: SECOND, why: 'root' } } },
  },
  { name: 'who saved a form', changes: [`update author set author = 'eve'`], found: { beside: { table: 'author', key: 'ada' } } },
  { name: 'what a source could hold', changes: [`update holding set holds = '{}'`], found: { beside: { table: 'holding', key: '' } } },
];

for (const { name, changes, found } of BESIDE)
  test(`${name}, altered: it is found`, async () => {
    const now = await writtenAfter(async () => {
      for (const change of changes) await hand.query(change);
    });
    if (found.signed) assert.partialDeepStrictEqual(now.signed.fault ?? {}, found.signed.fault ?? {});
    if (found.chain) assert.deepEqual(now.chain.fault, found.chain.fault);
    if (found.beside) assert.equal(now.beside?.table, found.beside.table);
  });

const DAYS: readonly { readonly name: string; readonly change: string; readonly fault: object }[] = [
  {
    name: 'the root',
    change: `update signed_heads set root = set_bit(root, 9, 1 - get_bit(root, 9)) where day = '${SECOND}'`,
    fault: { day: SECOND, why: 'signature' },
  },
  {
    name: 'the signature',
    change: `update signed_heads set signature = set_bit(signature, 9, 1 - get_bit(signature, 9)) where day = '${SECOND}'`,
    fault: { day: SECOND, why: 'signature' },
  },
  {
    name: 'the number of entries',
    change: `update signed_heads set entries = entries + 1 where day = '${FIRST}'`,
    fault: { day: FIRST, why: 'signature' },
  },
  {
    name: 'the number of records',
    change: `update signed_heads set records = records + 1 where day = '${FIRST}'`,
    fault: { day: FIRST, why: 'signature' },
  },
  {
    name: 'the moment',
    change: `update signed_heads set moment = moment + interval '1 microsecond' where day = '${THIRD}'`,
    fault: { day: THIRD, why: 'signature' },
  },
  {
    name: 'the moment, to no moment',
    change: `update signed_heads set moment = 'infinity' where day = '${THIRD}'`,
    fault: { day: THIRD, why: 'unreadable' },
  },
  {
    name: 'the day',
    change: `update signed_heads set day = day + 1 where day = '${THIRD}'`,
    fault: { day: '2026-03-17', why: 'signature' },
  },
  {
    name: 'the day before it',
    change: `update signed_heads set previous = null where day = '${SECOND}'`,
    fault: { day: SECOND, why: 'signature' },
  },
  {
    name: 'the key',
    change: `update signed_heads set public_key = set_bit(public_key, 9, 1 - get_bit(public_key, 9)) where day = '${SECOND}'`,
    fault: { day: SECOND, why: 'signature' },
  },
  { name: 'the day itself, taken out', change: `delete from signed_heads where day = '${SECOND}'`, fault: { day: THIRD, why: 'order' } },
  { name: 'the first day, taken out', change: `delete from signed_heads where day = '${FIRST}'`, fault: { day: SECOND, why: 'order' } },
];

for (const { name, change, fault } of DAYS)
  test(`of a day that was signed, ${name}: it is found`, async () => {
    assert.deepEqual((await writtenAfter(() => hand.query(change))).signed.fault, fault);
  });

test('a day signed anew by somebody else’s key is found by the key', async () => {
  const other = testSigner();
  const { signed } = await writtenAfter(async () => {
    await hand.query(`delete from signed_heads where day = '${THIRD}'`);
    await signDay(database.store, THIRD, other);
  });
  assert.deepEqual(signed.fault, { day: THIRD, why: 'key' });
});
