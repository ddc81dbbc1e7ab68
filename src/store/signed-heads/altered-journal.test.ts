/** Any value of any row of the journal altered by somebody with every right: it is found, and the entry is named. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { dayOf } from '../../calendar/index.ts';
import type { Entry } from '../../record/types.ts';
import { appendEntries } from '../append-entries.ts';
import { COUNCIL, visit, withChildren } from '../test-support.ts';
import { type ChainFault } from '../chain-fault.ts';
import { verifyChain } from '../verify-chain.ts';
import { type Tampering, tampering } from './test-support.ts';

let database: TestDatabase;
let hand: Tampering;
let putBack: () => Promise<void>;
before(async () => {
  database = await testDatabase();
  await withChildren(database.store, 'ann', 'ben');
  const full: Entry = {
    ...visit('a2', '2026-03-09', 'ann'),
    recorded: { day: dayOf('2026-03-10'), minute: 601 },
    fields: { 'child-seen': true, purpose: 'To see how “it” went', score: 7.5, tools: ['three houses', 'words'] },
    links: [{ rel: 'of', to: 'a1' }],
    supersedes: 'a1',
    reason: 'The date was wrong.',
  };
  const entries = [
    visit('a1', '2026-03-02', 'ann'),
    full,
    { ...visit('a3', '2026-03-16', 'ann', 'ben'), strikesOut: 'a1' },
    visit('a4', '2026-03-20', 'ann'),
  ];
  await database.store.transaction((tx) => appendEntries(tx, COUNCIL.id, [...entries, visit('b2', '2026-03-23', 'ben')], 'batch-1'));
  hand = await tampering(database);
});
after(async () => {
  await hand?.end();
  await database.close();
});

interface Place {
  readonly subject: string;
  readonly seq: number;
  readonly entry_id: string;
}
const ROWS: readonly Place[] = [
  { subject: 'ann', seq: 1, entry_id: 'a1' },
  { subject: 'ann', seq: 2, entry_id: 'a2' },
  { subject: 'ann', seq: 3, entry_id: 'a3' },
  { subject: 'ann', seq: 4, entry_id: 'a4' },
  { subject: 'ben', seq: 1, entry_id: 'a3' },
  { subject: 'ben', seq: 2, entry_id: 'b2' },
];

async function faultAfter(tamper: () => Promise<unknown>): Promise<ChainFault | undefined> {
  putBack = await hand.remember('journal', 'subject');
  try {
    await tamper();
    return (await verifyChain(database.store.read, COUNCIL.id)).fault;
  } finally {
    await putBack();
  }
}

const letters = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => !text.includes('\0') && text.isWellFormed());
const far = fc.integer({ min: 1, max: 5000 });

/** SQL that gives another value than the one there, whatever that was, by the type of the column; $1 is by chance. */
const OTHERWISE: Readonly<Record<string, { readonly sql: string; readonly chance: fc.Arbitrary<unknown> }>> = {
  text: {
    sql: `case when length(coalesce(COLUMN, '')) = 0 or length($1) % 2 = 0 then coalesce(COLUMN, '') || $1 else overlay(COLUMN placing $1 || '~' from 1) end`,
    chance: letters,
  },
  date: { sql: `case when $1 % 7 = 0 then 'infinity'::date else coalesce(COLUMN, '2020-01-01') + $1 end`, chance: far },
  int2: { sql: 'coalesce(COLUMN, 0) + $1', chance: far },
  int4: { sql: 'coalesce(COLUMN, 0) + $1', chance: fc.constantFrom(-1, 1, 2, -3, 7, 4000) },
  timestamptz: {
    sql: `case when $1 % 7 = 0 then 'infinity'::timestamptz else COLUMN + make_interval(secs => $1 / 1000000.0) end`,
    chance: far,
  },
  jsonb: {
    sql: `case when jsonb_typeof(COLUMN) = 'array' then COLUMN || $1::jsonb else COLUMN || jsonb_build_object('purpose', $1::jsonb) end`,
    chance: fc.oneof(
      letters.map((text) => JSON.stringify(text)),
      fc.constantFrom('7.500', 'null', '1e2', '{"rel":"of","to":"a1","more":1}', '0.10000000000000000001'),
    ),
  },
  _text: { sql: 'array_append(COLUMN, $1::text)', chance: letters },
  bytea: {
    sql: `set_bit(coalesce(COLUMN, '\\x00'::bytea), $1 % (8 * length(coalesce(COLUMN, '\\x00'::bytea))), 1 - get_bit(coalesce(COLUMN, '\\x00'::bytea), $1 % (8 * length(coalesce(COLUMN, '\\x00'::bytea)))))`,
    chance: far,
  },
};
const CASTS: Readonly<Record<string, string>> = {
  text: 'text',
  date: 'int',
  int2: 'int',
  int4: 'int',
  timestamptz: 'int',
  jsonb: 'text',
  _text: 'text',
  bytea: 'int',
};

test('another value in any column of any row is found, and its entry is named', async () => {
  const columns = await hand.query(`select column_name::text as name, udt_name::text as type from information_schema.columns
    where table_schema = 'sightline' and table_name = 'journal' order by ordinal_position`);
  assert.ok(columns.length >= 21);
  for (const { name, type } of columns) {
    const [column, how] = [String(name), OTHERWISE[String(type)]];
    assert.ok(how, `Say how a ${String(type)} can be altered, for ${column}.`);
    const sql = how.sql.replaceAll('COLUMN', column).replaceAll('$1', `$1::${CASTS[String(type)]}`);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ROWS), how.chance, async (row, chance) => {
        let now = row.entry_id;
        const fault = await faultAfter(async () => {
          const changed = await hand.query(`update journal set ${column} = ${sql} where subject = $2 and seq = $3 returning entry_id`, [
            chance,
            row.subject,
            row.seq,
          ]);
          now = String(changed[0]?.['entry_id']);
        });
        assert.ok(fault, `${column} of ${row.entry_id} altered and not found`);
        assert.deepEqual([fault.subject, fault.entry], [row.subject, now], `${column}: ${JSON.stringify(fault)}`);
        if (column !== 'seq') assert.equal(fault.seq, row.seq, column);
      }),
      { numRuns: 6, seed: 4711 },
    );
  }
});

test('a value taken away, in any column of any row that has one, is found', async () => {
  const columns = await hand.query(`select column_name::text as name from information_schema.columns
    where table_schema = 'sightline' and table_name = 'journal' and column_name not in ('authority', 'subject', 'seq') order by ordinal_position`);
  for (const { name } of columns)
    for (const { subject, seq } of ROWS) {
      let changed: readonly unknown[] = [];
      const fault = await faultAfter(async () => {
        changed = await hand.query(
          `update journal set ${String(name)} = null where subject = $1 and seq = $2 and ${String(name)} is not null returning 1`,
          [subject, seq],
        );
      });
      if (changed.length > 0) assert.deepEqual([fault?.subject, fault?.seq], [subject, seq], String(name));
    }
});

test('any byte of a note is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.constantFrom(...'qwzXY059~éß'), async (at, letter) => {
      const fault = await faultAfter(() =>
        hand.query(
          `update journal set fields = jsonb_set(fields, '{purpose}', to_jsonb(overlay(fields ->> 'purpose' placing
            case when substr(fields ->> 'purpose', 1 + $1::int % length(fields ->> 'purpose'), 1) = $2 then '#' else $2 end from 1 + $1::int % length(fields ->> 'purpose') for 1)))
          where entry_id = 'a2'`,
          [at, letter],
        ),
      );
      assert.deepEqual([fault?.entry, fault?.why], ['a2', 'changed']);
    }),
    { numRuns: 25, seed: 4711 },
  );
});

const SITUATIONS: readonly { readonly name: string; readonly change: string; readonly fault: object | undefined }[] = [
  {
    name: 'two entries changed places',
    change: `update journal set seq = 5 - seq where subject = 'ann' and seq in (2, 3)`,
    fault: { subject: 'ann', seq: 2, why: 'unlinked', entry: 'a3' },
  },
  {
    name: 'the first entry taken out',
    change: `delete from journal where entry_id = 'a1'`,
    fault: { subject: 'ann', seq: 1, why: 'missing' },
  },
  {
    name: 'the last entry cut off',
    change: `delete from journal where entry_id = 'a4'`,
    fault: { subject: 'ann', seq: 4, why: 'missing' },
  },
  {
    name: 'an entry moved into another record',
    change: `update journal set subject = 'ben', seq = 3 where entry_id = 'a4'`,
    fault: { subject: 'ann', seq: 4, entry: 'a4', why: 'moved', at: { authority: 'nowhereshire', subject: 'ben', seq: 3 } },
  },
  {
    name: 'an entry copied into another record',
    change: `insert into journal select (jsonb_populate_record(journal, '{"subject": "ben", "seq": 3}')).* from journal where entry_id = 'a4'`,
    fault: { subject: 'ben', seq: 3, entry: 'a4', why: 'unexpected' },
  },
  {
    name: 'the noted end changed',
    change: `update subject set last_hash = set_bit(last_hash, 3, 1 - get_bit(last_hash, 3)) where subject = 'ben'`,
    fault: { subject: 'ben', seq: 2, entry: 'b2', why: 'end' },
  },
  {
    name: 'the noted number of entries changed',
    change: `update subject set last_seq = 7 where subject = 'ben'`,
    fault: { subject: 'ben', seq: 2, entry: 'b2', why: 'end' },
  },
  {
    name: 'a record taken out and its entries left',
    change: `delete from subject where subject = 'ben'`,
    fault: { subject: 'ben', why: 'unexpected' },
  },
];

for (const { name, change, fault } of SITUATIONS)
  test(`${name}: it shows where`, async () => {
    assert.partialDeepStrictEqual((await faultAfter(() => hand.query(change))) ?? {}, fault ?? {});
  });

test('with everything put back, nothing is found', async () => {
  assert.deepEqual(await verifyChain(database.store.read, COUNCIL.id), { records: 2, entries: 6 });
});
