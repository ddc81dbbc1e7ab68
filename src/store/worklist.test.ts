import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayOf } from '../calendar/index.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import {
  caseloads,
  changingBy,
  countsByState,
  familySummaries,
  findSummary,
  openExpectations,
  saveExpectations,
  saveSubjects,
  standardsStanding,
  worklist,
  type WorklistQuery,
  worklistTotals,
} from './index.ts';
import { COUNCIL, expectation, judged, opened, withChildren } from './test-support.ts';

const MINE = { authority: COUNCIL.id, pack: COUNCIL.pack };
const CORE_GROUP = 'nowhereshire.core-group';
const BEDROOM = 'nowhereshire.bedroom';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await withChildren(database.store, 'ann', 'ben', 'cal', 'dot', 'eve', 'fay');
  await database.store.transaction((tx) => saveSubjects(tx, COUNCIL.id, [{ id: 'fay', kind: 'child', name: 'Zara Invented' }]));
  await database.store.transaction((tx) =>
    saveExpectations(tx, COUNCIL.id, COUNCIL.pack, [
      judged('ann', 1, [expectation('ann', 'upcoming', '2026-04-14'), expectation('ann', 'met', '2026-03-01')], {
        worker: 'ada',
        team: 'North',
        family: 'f1',
        lastSeen: dayOf('2026-03-18'),
      }),
      judged(
        'ben',
        1,
        [expectation('ben', 'overdue', '2026-03-12'), expectation('ben', 'overdue', '2026-03-10', { standard: CORE_GROUP, late: 8 })],
        { worker: 'ada', team: 'North', family: 'f1', waiting: 1 },
      ),
      judged('cal', 1, [expectation('cal', 'due-soon', '2026-03-23', { standard: CORE_GROUP })], {
        worker: 'bee',
        team: 'North',
        lastSeen: dayOf('2026-01-05'),
        changesOn: dayOf('2026-03-24'),
      }),
      judged('dot', 1, [expectation('dot', 'overdue', '2026-03-11', { agreedDue: { day: dayOf('2026-03-19') } })], {
        worker: 'bee',
        team: 'South',
        changesOn: dayOf('2026-04-01'),
      }),
      judged('eve', 1, [expectation('eve', 'not-held', '2026-02-01')], { team: 'South' }),
      judged('fay', 2, [], { name: 'Zara Invented', family: 'f1' }),
    ]),
  );
});
after(() => database.close());

async function order(query: Partial<WorklistQuery>): Promise<readonly (readonly string[])[]> {
  const { families } = await worklist(database.store.read, { ...MINE, ...query });
  return families.map((family) => family.map(({ summary }) => summary.subject));
}

test('the most overdue child comes first, by the date agreed where another was agreed', async () => {
  assert.deepEqual(await order({}), [['ben'], ['dot'], ['cal'], ['ann'], ['eve'], ['fay']]);
});

test('the line shows the expectation to see to first', async () => {
  const { families } = await worklist(database.store.read, { ...MINE, worker: 'ada' });
  assert.deepEqual(families[0]?.[0]?.next, opened(expectation('ben', 'overdue', '2026-03-10', { standard: CORE_GROUP, late: 8 })));
  assert.deepEqual([families[0]?.[0]?.summary.overdue, families[0]?.[0]?.summary.nextDue], [2, dayOf('2026-03-10')]);
});

test('brothers and sisters come together, where the most pressing of them stands', async () => {
  assert.deepEqual(await order({ families: true }), [['ben', 'ann', 'fay'], ['dot'], ['cal'], ['eve']]);
  assert.deepEqual(await order({ families: true, states: ['upcoming'] }), [['ann']], 'a brother who does not match is not shown');
  assert.deepEqual(await worklistTotals(database.store.read, MINE), { subjects: 6, families: 4 });
  assert.deepEqual(
    (await familySummaries(database.store.read, COUNCIL.id, COUNCIL.pack, 'f1')).map(({ subject }) => subject),
    ['ann', 'ben', 'fay'],
  );
});

test('lists are narrowed by worker, team, state, standard, decision and name, and all must hold', async () => {
  assert.deepEqual(await order({ team: 'North' }), [['ben'], ['cal'], ['ann']]);
  assert.deepEqual(await order({ states: ['overdue'] }), [['ben'], ['dot']]);
  assert.deepEqual(await order({ states: ['due-soon', 'not-held'] }), [['cal'], ['eve']]);
  assert.deepEqual(await order({ states: [] }), []);
  assert.deepEqual(await order({ standard: CORE_GROUP }), [['ben'], ['cal']]);
  assert.deepEqual(await order({ standard: CORE_GROUP, states: ['due-soon'] }), [['cal']]);
  assert.deepEqual(
    await order({ standard: 'nowhereshire.visiting', worker: 'ada' }),
    [['ben'], ['ann']],
    'a met visit is no longer asked for, an open one is',
  );
  assert.deepEqual(await order({ waiting: true }), [['ben']]);
  assert.deepEqual(await order({ find: 'zar' }), [['fay']]);
  assert.deepEqual(await order({ find: 'inv', team: 'South' }), [['dot'], ['eve']]);
  assert.deepEqual(await order({ kind: 'worker' }), []);
});

test('the list can be ordered by how long ago each child was seen, never first, or by name', async () => {
  assert.deepEqual((await order({ order: 'last-seen' })).flat(), ['ben', 'dot', 'eve', 'fay', 'cal', 'ann']);
  assert.deepEqual((await order({ order: 'name' })).flat().at(-1), 'fay');
});

for (const inOrder of ['owed', 'last-seen', 'name'] as const) {
  for (const families of [true, false]) {
    test(`paging by ${inOrder}${families ? ' in families' : ''} passes everyone once`, async () => {
      const whole = await order({ order: inOrder, families });
      const paged: (readonly string[])[] = [];
      for (let after: string | undefined; ;) {
        const page = await worklist(database.store.read, {
          ...MINE,
          order: inOrder,
          families,
          limit: 2,
          ...(after !== undefined && { after }),
        });
        paged.push(...page.families.map((family) => family.map(({ summary }) => summary.subject)));
        after = page.next;
        if (after === undefined) break;
      }
      assert.deepEqual(paged, whole);
      const last = await worklist(database.store.read, { ...MINE, order: inOrder, families, skip: whole.length - 1, limit: 2 });
      const back: (readonly string[])[] = [];
      for (let before = last.previous; before !== undefined;) {
        const page = await worklist(database.store.read, { ...MINE, order: inOrder, families, limit: 2, before });
        back.unshift(...page.families.map((family) => family.map(({ summary }) => summary.subject)));
        before = page.previous;
      }
      assert.deepEqual(back, whole.slice(0, -1), 'and back again');
      assert.deepEqual(await order({ order: inOrder, families, skip: 1, limit: 2 }), whole.slice(1, 3));
    });
  }
}

test('a page that was made up is refused in plain words', async () => {
  for (const after of [
    'nonsense',
    Buffer.from('["owed","0","yesterday","ann"]').toString('base64url'),
    Buffer.from('["name","a","b"]').toString('base64url'),
  ]) {
    await assert.rejects(worklist(database.store.read, { ...MINE, after }), /no longer known/, after);
  }
});

test('the counts above the list are of children, summed or counted alike', async () => {
  const all = { subjects: 6, overdue: 2, toPutRight: 0, dueSoon: 1, notHeld: 1, waiting: 1 };
  assert.deepEqual(await countsByState(database.store.read, MINE), all);
  assert.deepEqual(await countsByState(database.store.read, { ...MINE, find: 'invented' }), { ...all, families: 4 });
  for (const filter of [{ team: 'South' }, { team: 'Nowhere' }, { worker: 'ada' }, { worker: 'ada', team: 'South' }, { open: true }]) {
    const { families: _lines, ...counted } = await countsByState(database.store.read, { ...MINE, ...filter, find: 'invented' });
    assert.deepEqual(await countsByState(database.store.read, { ...MINE, ...filter }), counted, JSON.stringify(filter));
  }
  assert.equal((await countsByState(database.store.read, { ...MINE, team: 'South' })).overdue, 1);
});

test('each standard shows how its expectations stand', async () => {
  assert.deepEqual(await standardsStanding(database.store.read, COUNCIL.id, COUNCIL.pack, CORE_GROUP), [
    { standard: CORE_GROUP, state: 'due-soon', expectations: 1, late: 0 },
    { standard: CORE_GROUP, state: 'overdue', expectations: 1, late: 1 },
  ]);
  assert.equal((await standardsStanding(database.store.read, COUNCIL.id, COUNCIL.pack)).length, 6);
});

test('caseloads are by team and worker, with those allocated to nobody last', async () => {
  assert.deepEqual(await caseloads(database.store.read, COUNCIL.id, COUNCIL.pack), [
    { worker: 'ada', team: 'North', children: 2, overdue: 1, waiting: 1 },
    { worker: 'bee', team: 'North', children: 1, overdue: 0, waiting: 0 },
    { worker: 'bee', team: 'South', children: 1, overdue: 1, waiting: 0 },
    { team: 'South', children: 1, overdue: 0, waiting: 0 },
    { children: 1, overdue: 0, waiting: 0 },
  ]);
});

test('what is open of several children, soonest due first, or of one standard alone', async () => {
  const { read } = database.store;
  assert.deepEqual(
    (await openExpectations(read, COUNCIL.id, COUNCIL.pack, ['ann', 'ben'])).map(({ due }) => due?.day),
    ['2026-03-10', '2026-03-12', '2026-04-14'].map(dayOf),
  );
  assert.deepEqual(
    (await openExpectations(read, COUNCIL.id, COUNCIL.pack, ['ann', 'ben'], { standards: [CORE_GROUP] })).map(({ subject }) => subject),
    ['ben'],
  );
  assert.deepEqual(await openExpectations(read, COUNCIL.id, COUNCIL.pack, ['dot']), [
    opened(expectation('dot', 'overdue', '2026-03-11', { agreedDue: { day: dayOf('2026-03-19') } })),
  ]);
  assert.equal((await findSummary(read, COUNCIL.id, COUNCIL.pack, 'ann'))?.lastSeen, dayOf('2026-03-18'));
});

test('the midnight tick finds those whose answer changes by that day', async () => {
  assert.deepEqual(await changingBy(database.store.read, COUNCIL.id, COUNCIL.pack, dayOf('2026-03-23'), 9), []);
  assert.deepEqual(await changingBy(database.store.read, COUNCIL.id, COUNCIL.pack, dayOf('2026-03-24'), 9), ['cal']);
  assert.deepEqual(await changingBy(database.store.read, COUNCIL.id, COUNCIL.pack, dayOf('2026-05-01'), 9), ['cal', 'dot']);
  assert.deepEqual(await changingBy(database.store.read, COUNCIL.id, COUNCIL.pack, dayOf('2026-05-01'), 1), ['cal']);
});

test('what is to be put right is a list of its own, by itself and by its standard, and is in no other', async () => {
  await withChildren(database.store, 'gil');
  const gap = expectation('gil', 'to-put-right', '2025-06-02', { standard: BEDROOM });
  await database.store.transaction((tx) => saveExpectations(tx, COUNCIL.id, COUNCIL.pack, [judged('gil', 1, [gap])]));
  assert.deepEqual((await order({})).slice(2, 5), [['cal'], ['gil'], ['ann']], 'after what is due soon');
  assert.deepEqual(await order({ states: ['to-put-right'] }), [['gil']]);
  assert.deepEqual(await order({ states: ['to-put-right'], standard: BEDROOM }), [['gil']]);
  assert.deepEqual(await order({ states: ['overdue'], standard: BEDROOM }), []);
  for (const filter of [MINE, { ...MINE, standard: BEDROOM }])
    assert.equal((await countsByState(database.store.read, filter)).toPutRight, 1, 'summed, and counted');
});
