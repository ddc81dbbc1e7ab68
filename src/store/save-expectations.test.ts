import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { dayOf } from '../calendar/index.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import {
  appendEntries,
  findSummary,
  foldCounts,
  forgetExpectations,
  type Judged,
  openExpectations,
  readRecord,
  rebuildAndCompare,
  saveExpectations,
  standardsStanding,
  type StoredExpectation,
  type StoredRecord,
  type StoredState,
} from './index.ts';
import { append, COUNCIL, expectation, judged, opened, visit, withChildren } from './test-support.ts';

const TODAY = dayOf('2026-03-20');
const IDS = ['ann', 'ben', 'cal'];

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await withChildren(database.store, ...IDS);
});
after(() => database.close());

const save = (...answers: readonly Judged[]) => database.store.transaction((tx) => saveExpectations(tx, COUNCIL.id, COUNCIL.pack, answers));
async function standing(): Promise<readonly (readonly [string, number])[]> {
  return (await standardsStanding(database.store.read, COUNCIL.id, COUNCIL.pack)).map(({ state, expectations }) => [state, expectations]);
}
const kept = (id: string, pack = COUNCIL.pack) => openExpectations(database.store.read, COUNCIL.id, pack, [id]);

async function revisionOf(id: string): Promise<number> {
  return (await readRecord(database.store.read, COUNCIL.id, id))?.revision ?? 0;
}

/** One overdue expectation for each visit. */
function answer(record: StoredRecord): Judged {
  const subject = record.subject.id;
  const expectations = record.entries.map((entry) =>
    expectation(subject, 'overdue', '2026-03-10', {
      key: `nowhereshire.visiting:${subject}:2026-02-24`,
      openedBy: entry.id,
      late: 8,
      lateUnit: 'working-days',
    }),
  );
  return judged(subject, record.revision, expectations, {
    worker: 'ada',
    open: true,
    plans: ['Child protection plan'],
    lastSeen: dayOf('2026-03-09'),
    changesOn: dayOf('2026-03-21'),
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

test('an open expectation comes back as it was judged, but for what only its working tells', async () => {
  const full: StoredExpectation = {
    key: 's:ann:2026-03-01:2',
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
    state: 'overdue',
    late: 3,
    lateUnit: 'days',
    row: 'visiting#36',
  };
  const bare: StoredExpectation = {
    key: 's:ann:2026-03-02',
    standard: 's',
    version: dayOf('2025-03-28'),
    subject: 'ann',
    owner: 'director',
    opened: { day: dayOf('2026-03-02') },
    state: 'upcoming',
  };
  await save(judged('ann', 1, [full, bare]));
  assert.deepEqual(await kept('ann'), [opened(full), opened(bare)]);
});

test('what is settled is counted and not kept', async () => {
  const settled = (state: StoredState, late?: number) =>
    expectation('ann', state, `2026-0${settledDays++}-01`, late === undefined ? {} : { late, lateUnit: 'days' });
  let settledDays = 1;
  await save(
    judged('ann', 1, [
      settled('met', -2),
      settled('met-late', 2),
      settled('lapsed'),
      settled('lapsed', 4),
      settled('excused'),
      settled('overdue', 9),
    ]),
  );
  assert.deepEqual(
    (await kept('ann')).map(({ state }) => state),
    ['overdue'],
  );
  assert.deepEqual(
    (await standardsStanding(database.store.read, COUNCIL.id, COUNCIL.pack, 'nowhereshire.visiting')).map(
      ({ state, expectations, late }) => [state, expectations, late],
    ),
    [
      ['excused', 1, 0],
      ['lapsed', 2, 1],
      ['met', 1, 0],
      ['met-late', 1, 1],
      ['overdue', 1, 1],
    ],
  );
});

test('a new answer takes the place of the old one whole', async () => {
  await save(judged('ann', 1, [expectation('ann', 'overdue', '2026-03-01'), expectation('ann', 'met', '2026-02-01')]));
  await save(judged('ann', 1, [expectation('ann', 'met', '2026-03-01'), expectation('ann', 'upcoming', '2026-04-01')]));
  assert.deepEqual(
    (await kept('ann')).map(({ state }) => state),
    ['upcoming'],
  );
  assert.equal((await findSummary(database.store.read, COUNCIL.id, COUNCIL.pack, 'ann'))?.overdue, 0);
  assert.deepEqual(await standing(), [
    ['met', 1],
    ['upcoming', 1],
  ]);
});

test('folding what was added leaves every sum as it was', async () => {
  const lines = async () =>
    (await sql`select from standing_change union all select from caseload_change`.execute(database.store.read)).rows.length;
  const [sums, many] = [await standing(), await lines()];
  await database.store.transaction((tx) => foldCounts(tx, COUNCIL.id, COUNCIL.pack));
  assert.deepEqual(await standing(), sums);
  assert.ok((await lines()) < many);
});

test('saving the same answer again writes nothing', async () => {
  const places = async () =>
    (
      await sql<{
        at: string;
      }>`select ctid::text || xmin::text as at from expectation union all select ctid::text || xmin::text from subject_summary union all select ctid::text || xmin::text from subject_standing union all select ctid::text || xmin::text from standing_change order by 1`.execute(
        database.store.read,
      )
    ).rows;
  const before = await places();
  await save(judged('ann', 1, [expectation('ann', 'met', '2026-03-01'), expectation('ann', 'upcoming', '2026-04-01')]));
  assert.deepEqual(await places(), before);
});

test('the same record is judged by two packs side by side, and one can be forgotten', async () => {
  const other = (answers: readonly Judged[]) => database.store.transaction((tx) => saveExpectations(tx, COUNCIL.id, 'elsewhere', answers));
  await other([judged('ann', 1, [expectation('ann', 'overdue', '2026-01-01')])]);
  assert.equal((await kept('ann')).length, 1);
  assert.deepEqual(
    (await kept('ann', 'elsewhere')).map(({ state }) => state),
    ['overdue'],
  );
  await database.store.transaction((tx) => forgetExpectations(tx, COUNCIL.id, 'elsewhere'));
  assert.deepEqual([(await kept('ann')).length, (await kept('ann', 'elsewhere')).length], [1, 0]);
});

const upcoming = (due: string) => judged('ann', 1, [expectation('ann', 'upcoming', due), expectation('ann', 'met', '2026-02-01')]);

test('several who fold at once, while others save, leave every sum exact', async () => {
  for (const due of ['2026-04-01', '2026-04-02', '2026-04-03']) {
    await Promise.all([
      save(upcoming(due), judged('cal', 1, [expectation('cal', 'overdue', due)])),
      ...[1, 2, 3].map(() => database.store.transaction((tx) => foldCounts(tx, COUNCIL.id, COUNCIL.pack))),
    ]);
  }
  assert.deepEqual(await standing(), [
    ['met', 1],
    ['overdue', 1],
    ['upcoming', 1],
  ]);
  await database.store.transaction((tx) => forgetExpectations(tx, COUNCIL.id, COUNCIL.pack, ['cal']));
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
      await saveExpectations(tx, COUNCIL.id, COUNCIL.pack, [answer(record)]);
      throw new Error('power cut');
    }),
    /power cut/,
  );
  assert.deepEqual([await kept('cal'), await revisionOf('cal')], [[], 1]);
});

test('an answer with one key twice, of another child, or settled is refused by name', async () => {
  const one = expectation('ann', 'overdue', '2026-03-01');
  await assert.rejects(save(judged('ann', 1, [one, one])), /ann has two expectations with the key nowhereshire\.visiting:ann:2026-02-15/);
  await assert.rejects(
    save(judged('ann', 1, [expectation('ben', 'overdue', '2026-03-01')])),
    /is of ben but was handed in with the answer for ann/,
  );
  await assert.rejects(
    save({ ...judged('ann', 1, []), open: [expectation('ann', 'met', '2026-03-01')] }),
    /2026-02-15 of ann is settled\. Only what is open is kept/,
  );
});

test('what is judged of some is forgotten without what it added being counted on', async () => {
  await keepAll();
  await database.store.transaction((tx) => forgetExpectations(tx, COUNCIL.id, COUNCIL.pack, ['ben']));
  assert.deepEqual((await compare()).differences, [
    { subject: 'ben', how: 'missing' },
    { subject: 'ben', key: 'nowhereshire.visiting:ben:2026-02-24', how: 'missing' },
    { subject: 'ben', how: 'missing' },
  ]);
});

test('what is kept is what the records say', async () => {
  await keepAll();
  assert.deepEqual(await compare(), { records: 3, expectations: 1, differing: 0, differences: [] });
});

const SLIP_IN = `insert into expectation (authority, pack, subject, standard, opened_day, nth, version, owner, state)
  select authority, pack, 'zed', standard, opened_day, nth, version, owner, state from expectation where subject = 'ben'`;
const BENS = 'nowhereshire.visiting:ben:2026-02-24';

for (const { name, doctor, difference } of [
  {
    name: 'an overdue visit made to look upcoming',
    doctor: `update expectation set state = 'upcoming' where subject = 'ben'`,
    difference: { subject: 'ben', key: BENS, how: 'different', columns: ['state'] },
  },
  {
    name: 'an expectation removed',
    doctor: `delete from expectation where subject = 'ben'`,
    difference: { subject: 'ben', key: BENS, how: 'missing' },
  },
  {
    name: 'an expectation put in',
    doctor: SLIP_IN,
    difference: { subject: 'zed', key: 'nowhereshire.visiting:zed:2026-02-24', how: 'unexpected' },
  },
  {
    name: 'a child moved up the list',
    doctor: `update subject_summary set urgency = 0 where subject = 'cal'`,
    difference: { subject: 'cal', how: 'different', columns: ['urgency'] },
  },
  {
    name: 'a child who would be passed over at midnight',
    doctor: `update subject_summary set changes_on = null where subject = 'cal'`,
    difference: { subject: 'cal', how: 'different', columns: ['changes_on'] },
  },
  {
    name: 'a council made to look better than its children',
    doctor: `insert into standing_change values ('nowhereshire', 'nowhereshire', 'nowhereshire.visiting', 'met', 5, 0)`,
    difference: { key: 'how many of nowhereshire.visiting are met', how: 'different' },
  },
  {
    name: 'a caseload made to look lighter',
    doctor: `insert into caseload_change values ('nowhereshire', 'nowhereshire', 'child', 'ada', null, true, -1, 0, 0, 0, 0, 0)`,
    difference: { key: 'the child count of ada, no team', how: 'different' },
  },
]) {
  test(`comparing finds ${name}`, async () => {
    await sql.raw(doctor).execute(database.store.read);
    const { differing, differences } = await compare();
    assert.deepEqual([differing, differences], [1, [difference]]);
    await database.store.transaction((tx) => forgetExpectations(tx, COUNCIL.id, COUNCIL.pack));
    await keepAll();
    assert.equal((await compare()).differing, 0, 'forgetting and judging again puts it right');
  });
}
