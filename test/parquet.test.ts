/** An analyst takes everything out as Parquet, reads it with another program, and judges it again: nothing is lost and nothing differs. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { dayOf } from '../src/calendar/index.ts';
import { demonstrate } from '../src/demonstration/demonstrate.ts';
import { judge } from '../src/engine/index.ts';
import { checkPackAlone, standardsFolder } from '../src/packs/index.ts';
import { partitionsOf, readPartition, writePartition } from '../src/parquet/index.ts';
import type { SubjectRecord } from '../src/record/types.ts';
import { appendEntries, createAuthority, saveSources, saveSubjects } from '../src/store/index.ts';
import { type TestDatabase, testDatabase } from './database.ts';

const DAY = dayOf('2026-03-31');
const run = promisify(execFile);
const { judged: pack, calendar } = checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded ?? assert.fail('the pack does not load');

let folder: string;
let database: TestDatabase;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-parquet-'));
  database = await testDatabase();
});
after(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

function sightline(...words: string[]) {
  return run(process.execPath, [join(import.meta.dirname, '..', 'bin', 'sightline.js'), ...words], {
    maxBuffer: 1 << 28,
    env: { ...process.env, DATABASE_URL: database.urls.app, DATABASE_MIGRATION_URL: database.urls.migration, SIGHTLINE_DATA: folder },
  });
}

/** Everything a record can hold that a file might lose. */
const AWKWARD: SubjectRecord = {
  subject: { id: 'o\'neill, "sion"\n', kind: 'child', name: 'Siôn Ó Néill-Ашот 😀 Notreal', expected: dayOf('2026-09-01') },
  entries: [
    { id: 'one', type: 'visit', subjects: ['o\'neill, "sion"\n'], occurred: { day: DAY - 9, minute: 0 }, fields: { 'child-seen': false } },
    {
      id: 'two',
      type: 'visit',
      subjects: ['o\'neill, "sion"\n', 'another'],
      occurred: { day: DAY - 8 },
      recorded: { day: DAY - 7, minute: 1439 },
      by: 'W1',
      role: 'social-worker',
      fields: { 'child-seen': true, purpose: '=cmd|"/c calc"!A1\nsecond line', attended: ['mother', 'father'], length: 1.5 },
      links: [{ rel: 'of', to: 'one' }],
      supersedes: 'one',
      reason: '',
    },
    { id: 'three', type: 'visit', subjects: ['o\'neill, "sion"\n'], occurred: { day: -1 }, fields: {}, strikesOut: 'two' },
  ],
  sources: [
    { name: 'Somewhere', holds: { visit: ['child-seen', 'recorded'] }, from: dayOf('1999-12-31') },
    { name: 'Here', holds: 'everything', to: DAY },
  ],
};
const EMPTY: SubjectRecord = { subject: { id: 'nobody-wrote', kind: 'worker' }, entries: [], sources: [] };

test('a record of every awkward kind comes back from a partition exactly as it went in', async () => {
  const into = join(folder, 'awkward');
  const told = await writePartition({ folder: into, name: '000001', asOf: DAY, judge: () => [] }, [AWKWARD, EMPTY]);
  assert.deepEqual(told, { name: '000001', subjects: 2, entries: 3, expectations: 0 });
  assert.deepEqual(await readPartition(into, '000001'), [AWKWARD, EMPTY]);
});

test('a file cut short and a cell that was tampered with are refused, naming the file', async () => {
  const into = join(folder, 'cut');
  await writePartition({ folder: into, name: '000001', asOf: DAY, judge: () => [] }, [AWKWARD]);
  await truncate(join(into, 'entries', '000001.parquet'), 300);
  await assert.rejects(readPartition(into, '000001'), /entries\/000001\.parquet cannot be read: .*Export again/);
  await writePartition({ folder: into, name: '000001', asOf: DAY, judge: () => [] }, [
    { ...AWKWARD, entries: [{ id: 'x', type: 'no-such-thing', subjects: [], occurred: { day: DAY }, fields: {} }] },
  ]);
  await assert.rejects(readPartition(into, '000001'), /entries\/000001\.parquet row 1: type is not a kind of entry there is/);
});

test('an export that was not finished, or whose sheet names other paths, is not read', async () => {
  const into = join(folder, 'unfinished');
  await writePartition({ folder: into, name: '000001', asOf: DAY, judge: () => [] }, [AWKWARD]);
  await assert.rejects(sightline('judge', '--standards', 'herefordshire', '--input', into), /there is no file to read/i);
  await writeFile(join(into, 'about.json'), '{"form":"sightline-parquet-1","partitions":[{"name":"../../etc"}]}');
  await assert.rejects(sightline('judge', '--standards', 'herefordshire', '--input', into), /is not what an export of this form says/);
});

test('another program sees the same rows, dates as dates and text as text', async () => {
  const into = join(folder, 'duckdb');
  const records = [...demonstrate({ children: 12, seed: 'parquet', asOf: DAY, calendar, pack })].flatMap(({ subjects, entries }) =>
    subjects.map((subject) => ({ subject, entries: entries.filter((entry) => entry.subjects.includes(subject.id)), sources: [] })),
  );
  const judgeAll = (record: SubjectRecord) => judge(record, pack, { asOf: DAY, calendar });
  await writePartition({ folder: into, name: '000001', asOf: DAY, judge: judgeAll }, records);
  const connection = await (await DuckDBInstance.create()).connect();
  const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const types = async (table: string) =>
    Object.fromEntries(
      (await rowsOf(`describe select * from '${into}/${table}/*.parquet'`)).map((row) => [row['column_name'], row['column_type']]),
    );
  const { occurred, fields, place, child_seen } = await types('entries');
  assert.deepEqual(
    { occurred, fields, place, child_seen },
    { occurred: 'DATE', fields: 'VARCHAR', place: 'INTEGER', child_seen: 'BOOLEAN' },
  );
  const { due, late, state } = await types('expectations');
  assert.deepEqual({ due, late, state }, { due: 'DATE', late: 'DOUBLE', state: 'VARCHAR' });

  const expectations = records.flatMap(judgeAll);
  const states = await rowsOf(`select state, count(*)::int as n from '${into}/expectations/*.parquet' group by all`);
  assert.deepEqual(
    Object.fromEntries(states.map((row) => [row['state'], row['n']])),
    Object.fromEntries([...Map.groupBy(expectations, (one) => one.state)].map(([name, those]) => [name, those.length])),
  );
  const seen = await rowsOf(`select count(*)::int as n, sum(epoch(occurred)::bigint // 86400)::varchar as days
    from '${into}/entries/*.parquet' where child_seen and json_extract(fields, '$."child-seen"') = 'true'`);
  const visits = records.flatMap(({ entries }) => entries.filter((entry) => entry.fields['child-seen'] === true));
  assert.deepEqual(seen, [{ n: visits.length, days: String(visits.reduce((sum, { occurred: on }) => sum + on.day, 0)) }]);
  connection.closeSync();
});

test('a council is exported from its database by two threads, and judged again from the files, whole or in shares, to the same answers', async () => {
  const council = 'council';
  const households = [...demonstrate({ children: 16, seed: 'export', asOf: DAY, calendar, pack })];
  await database.store.transaction(async (tx) => {
    await createAuthority(tx, { id: council, name: 'Invented', pack: 'herefordshire', asIfAlways: false, demonstration: true });
    const subjects = households.flatMap((one) => one.subjects);
    await saveSubjects(tx, council, subjects);
    await appendEntries(
      tx,
      council,
      households.flatMap((one) => one.entries),
    );
    await saveSources(
      tx,
      council,
      subjects.slice(0, 9).map(({ id }) => ({ subject: id, source: { name: 'A return', holds: { visit: ['child-seen'] } } })),
    );
  });
  const into = join(folder, 'council');
  const how = ['--standards', 'herefordshire', '--on', '2026-03-31'];
  const { stdout } = await sightline('export', '--parquet', into, ...how, '--threads', '2', '--per-partition', '10');
  assert.match(stdout, /^\d+ people, \d+ entries and \d+ expectations in \d+ partitions written/);
  const partitions = await readdir(join(into, 'entries'));
  assert.ok(partitions.length > 2 && partitions.every((name) => /^\d{6}\.parquet$/.test(name)), 'whole files only');
  assert.deepEqual(
    partitionsOf(into).map((name) => `${name}.parquet`),
    partitions.toSorted(),
  );

  const lines = async (...words: string[]) =>
    (await sightline('judge', ...how, '--format', 'jsonl', ...words)).stdout.split('\n').toSorted();
  const fromDatabase = await lines();
  assert.ok(fromDatabase.length > 1000);
  assert.deepEqual(await lines('--input', into, '--threads', '2'), fromDatabase);
  const shares = [...(await lines('--input', into, '--part', '1/2')), ...(await lines('--input', into, '--part', '2/2'))];
  assert.deepEqual(
    shares.filter((line) => line !== '').toSorted(),
    fromDatabase.filter((line) => line !== ''),
  );
});
