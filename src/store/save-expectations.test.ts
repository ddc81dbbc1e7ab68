import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { dayOf } from '../calendar/index.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import {
  appendEntries,
  expectationsOf,
  findSummary,
  forgetExpectations,
  type Judged,
  readRecord,
  rebuildAndCompare,
  saveExpectations,
  type StoredExpectation,
  type StoredRecord,
} from './index.ts';
import { append, COUNCIL, expectation, judged, visit, withChildren } from './test-support.ts';

const TODAY = dayOf('2026-03-20');
const IDS = ['ann', 'ben', 'cal'];

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await withChildren(database.store, ...IDS);
});
after(() => database.close());

const save = (...answers: readonly Judged[]) =>
  database.store.transaction((tx) => saveExpectations(tx, COUNCIL.id, COUNCIL.pack, TODAY, answers));
const kept = (id: string, pack = COUNCIL.pack) => expectationsOf(database.store.read, COUNCIL.id, pack, id);

async function revisionOf(id: string): Promise<number> {
  return (await readRecord(database.store.read, COUNCIL.id, id))?.revision ?? 0;
}

/** One expectation for each visit, met on the day; every field of an answer occurs somewhere. */
function answer(record: StoredRecord): Judged {
  const subject = record.subject.id;
  const expectations = record.entries.map((entry) =>
    expectation(subject, 'met', '2026-03-10', {
      key: `visit:${entry.id}`,
      metBy: entry.id,
      metOn: entry.occurred,
      late: -1.5,
      lateUnit: 'hours',
    }),
  );
  return judged(subject, record.revision, expectations, {
    worker: 'ada',
    openEpisodes: ['child-protection-plan'],
    plans: ['Child protection plan'],
    lastSeen: dayOf('2026-03-09'),
  });
}

async function keepAll(): Promise<void> {
  for (const id of IDS) {
    const record = await readRecord(database.store.read, COUNCIL.id, id);
    assert.ok(record);
    await save(answer(record));
  }
}

const compare = () => rebuildAndCompare(database.store.read, COUNCIL.id, COUNCIL.pack, TODAY, answer);

test('an expectation comes back just as it was judged', async () => {
  const full: StoredExpectation = {
    key: 'k',
    standard: 's',
    version: dayOf('2025-03-28'),
    subject: 'ann',
    owner: 'team-manager',
    person: 'worker-kit',
    opened: { day: dayOf('2026-03-01'), minute: 0 },
    openedBy: 'e1',
    due: { day: dayOf('2026-03-10'), minute: 540 },
    agreedDue: { day: dayOf('2026-03-12'), minute: 1439 },
    warn: dayOf('2026-03-05'),
    state: 'varied',
    metBy: 'e2',
    metOn: { day: dayOf('2026-03-11') },
    silent: true,
    ended: dayOf('2026-03-13'),
    late: 1.25,
    lateUnit: 'hours',
    row: 'visiting#36',
    rejected: [
      { entry: 'e3', why: 'field', field: 'child-seen' },
      { entry: 'e4', why: 'too-early' },
    ],
  };
  const bare: StoredExpectation = {
    key: 'l',
    standard: 's',
    version: dayOf('2025-03-28'),
    subject: 'ann',
    owner: 'director',
    opened: { day: dayOf('2026-03-02') },
    state: 'upcoming',
    rejected: [],
  };
  await save(judged('ann', 1, [full, bare]));
  assert.deepEqual(await kept('ann'), [full, bare]);
});

test('a new answer takes the place of the old one whole', async () => {
  await save(judged('ann', 1, [expectation('ann', 'overdue', '2026-03-01'), expectation('ann', 'met', '2026-02-01')]));
  await save(judged('ann', 1, [expectation('ann', 'met', '2026-03-01'), expectation('ann', 'upcoming', '2026-04-01')]));
  assert.deepEqual(
    (await kept('ann')).map(({ state }) => state),
    ['met', 'upcoming'],
  );
  assert.equal((await findSummary(database.store.read, COUNCIL.id, COUNCIL.pack, 'ann'))?.overdue, 0);
});

test('saving the same answer again writes nothing', async () => {
  const places = async () =>
    (
      await sql<{
        at: string;
      }>`select ctid::text || xmin::text as at from expectation union all select ctid::text || xmin::text from subject_summary order by 1`.execute(
        database.store.read,
      )
    ).rows;
  const before = await places();
  await save(judged('ann', 1, [expectation('ann', 'met', '2026-03-01'), expectation('ann', 'upcoming', '2026-04-01')]));
  assert.deepEqual(await places(), before);
});

test('the same record is judged by two packs side by side, and one can be forgotten', async () => {
  const other = (answers: readonly Judged[]) =>
    database.store.transaction((tx) => saveExpectations(tx, COUNCIL.id, 'elsewhere', TODAY, answers));
  await other([judged('ann', 1, [expectation('ann', 'overdue', '2026-01-01')])]);
  assert.equal((await kept('ann')).length, 2);
  assert.deepEqual(
    (await kept('ann', 'elsewhere')).map(({ state }) => state),
    ['overdue'],
  );
  await database.store.transaction((tx) => forgetExpectations(tx, COUNCIL.id, 'elsewhere'));
  assert.deepEqual([(await kept('ann')).length, (await kept('ann', 'elsewhere')).length], [2, 0]);
});

test('an answer about an older record is not kept', async () => {
  const before = await revisionOf('ben');
  await append(database.store, visit('b1', '2026-03-09', 'ben'));
  assert.deepEqual(await save(judged('ben', before, [expectation('ben', 'overdue', '2026-03-01')])), { saved: 0, stale: ['ben'] });
  assert.deepEqual(await kept('ben'), []);
});

test('recording a visit and answering anew is one transaction', async () => {
  await assert.rejects(
    database.store.transaction(async (tx) => {
      await appendEntries(tx, COUNCIL.id, [visit('c1', '2026-03-09', 'cal')]);
      const record = await readRecord(tx, COUNCIL.id, 'cal');
      assert.ok(record);
      await saveExpectations(tx, COUNCIL.id, COUNCIL.pack, TODAY, [answer(record)]);
      throw new Error('power cut');
    }),
    /power cut/,
  );
  assert.deepEqual([await kept('cal'), await revisionOf('cal')], [[], 1]);
});

test('an answer with one key twice, or of another child, is refused by name', async () => {
  const one = expectation('ann', 'met', '2026-03-01');
  await assert.rejects(save(judged('ann', 1, [one, one])), /ann has two expectations with the key nowhereshire\.visiting:ann:2026-03-01/);
  await assert.rejects(
    save(judged('ann', 1, [expectation('ben', 'met', '2026-03-01')])),
    /is of ben but was handed in with the answer for ann/,
  );
});

test('what is kept is what the records say', async () => {
  await keepAll();
  assert.deepEqual(await compare(), { records: 3, expectations: 1, differing: 0, differences: [] });
});

const SLIP_IN = `insert into expectation (authority, pack, subject, key, standard, version, owner, opened_day, state, rejected)
  select authority, pack, 'zed', key, standard, version, owner, opened_day, state, rejected from expectation where subject = 'ben'`;

for (const { name, doctor, difference } of [
  {
    name: 'an overdue visit made to look met',
    doctor: `update expectation set state = 'met-late', late = 3 where subject = 'ben'`,
    difference: { subject: 'ben', key: 'visit:b1', how: 'different', columns: ['state', 'late'] },
  },
  {
    name: 'an expectation removed',
    doctor: `delete from expectation where subject = 'ben'`,
    difference: { subject: 'ben', key: 'visit:b1', how: 'missing' },
  },
  { name: 'an expectation put in', doctor: SLIP_IN, difference: { subject: 'zed', key: 'visit:b1', how: 'unexpected' } },
  {
    name: 'a child moved up the list',
    doctor: `update subject_summary set urgency = 0, overdue = 1 where subject = 'cal'`,
    difference: { subject: 'cal', how: 'different', columns: ['overdue', 'urgency'] },
  },
  {
    name: 'a child taken off the list',
    doctor: `delete from subject_summary where subject = 'ann'`,
    difference: { subject: 'ann', how: 'missing' },
  },
]) {
  test(`comparing finds ${name}`, async () => {
    await sql.raw(doctor).execute(database.store.read);
    const { differing, differences } = await compare();
    assert.deepEqual([differing, differences], [1, [difference]]);
    await sql`delete from expectation where subject = 'zed'`.execute(database.store.read);
    await database.store.transaction((tx) => forgetExpectations(tx, COUNCIL.id, COUNCIL.pack, IDS));
    await keepAll();
    assert.equal((await compare()).differing, 0, 'forgetting and judging again puts it right');
  });
}
