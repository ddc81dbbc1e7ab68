import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { somebody } from '../../../test/support/people.ts';
import { dayOf, type Moment } from '../../calendar/index.ts';
import { checkPackAlone, standardsFolder } from '../../packs/index.ts';
import { readRecord, saveSubjects } from '../../store/index.ts';
import { type ChildToAdd, type Desk, NotAllowedError, openDesk, type OpenDesk } from '../index.ts';

const NOW: Moment = { day: dayOf('2026-04-14'), minute: 600 };
const COUNCIL = 'council';
let database: TestDatabase;
let opened: OpenDesk;
let ada: Desk;
let bo: Desk;
let analyst: Desk;
before(async () => {
  database = await testDatabase();
  opened = await openDesk({
    store: database.store,
    packs: [checkPackAlone(join(standardsFolder(), 'barnet')).loaded ?? assert.fail('the pack does not load')],
    dataFolder: join(tmpdir(), 'sightline-adding'),
    now: () => NOW,
  });
  await opened.settled();
  await database.store.transaction((tx) =>
    saveSubjects(
      tx,
      COUNCIL,
      ['ada', 'bo'].map((id) => ({ id, kind: 'worker', name: `${id} Invented` })),
    ),
  );
  const deskOf = async (name: string, role: 'social-worker' | 'performance-analyst', worker?: string): Promise<Desk> => {
    const person = await somebody(database, COUNCIL, { name, roles: [role], ...(worker !== undefined && { worker }) });
    return opened.deskFor({ person, request: randomUUID(), door: 'POST /children/new', event: 'record-written' });
  };
  ada = await deskOf('Ada Invented', 'social-worker', 'ada');
  bo = await deskOf('Bo Invented', 'social-worker', 'bo');
  analyst = await deskOf('Cy Invented', 'performance-analyst');
});
after(async () => {
  await opened.close();
  await database.close();
});

function child(more: Partial<ChildToAdd> = {}): ChildToAdd {
  return { key: randomUUID(), name: 'Rowan Madeup', born: dayOf('2019-02-03'), sex: 'F', isAnother: false, ...more };
}

async function added(desk: Desk, asked: ChildToAdd): Promise<string> {
  const answer = await desk.addChild(asked);
  return answer.added ? answer.id : assert.fail(JSON.stringify(answer));
}

test('whoever adds a child goes on in the record at once, and a colleague who does not work with them cannot', async () => {
  const id = await added(ada, child({ name: 'Wren Notreal', born: dayOf('2018-06-01') }));
  assert.equal((await ada.child(id))?.child.name, 'Wren Notreal');
  const saved = await ada.record({
    key: randomUUID(),
    type: 'contact',
    by: { worker: 'ada', role: 'social-worker' },
    occurred: { day: NOW.day },
    together: {},
    children: [{ id, fields: { source: '1A', outcome: 'referral' } }],
  });
  assert.equal(saved.saved, true, JSON.stringify(saved));
  await assert.rejects(bo.child(id), NotAllowedError);
});

test('a child of a like name, or of the same day and family name, is shown before another record is begun', async () => {
  const id = await added(ada, child());
  for (const again of [child(), child({ name: 'Madeup Rowan', born: dayOf('2020-01-01') }), child({ name: 'Rowena Madeup' })]) {
    const answer = await bo.addChild(again);
    assert.deepEqual('alike' in answer && answer.alike.map((one) => one.id), [id]);
  }
  assert.notEqual(await added(bo, child({ isAnother: true })), id);
});

test('a form sent twice adds one child', async () => {
  const asked = child({ name: 'Hazel Pretend', born: dayOf('2017-07-07') });
  assert.equal(await added(ada, asked), await added(ada, asked));
  assert.equal((await readRecord(database.store.read, COUNCIL, `child-${asked.key}`))?.entries.length, 1);
});

test('a baby not born yet is added by the day they are expected, and lives with a sister in one family', async () => {
  const sister = await added(
    ada,
    child({ name: 'Elm Notthere', born: dayOf('2021-03-03'), address: '4 Invented Row', postcode: 'ZZ1 1ZZ' }),
  );
  const { born: _born, ...unborn } = child({
    name: 'Baby Notthere',
    expected: dayOf('2026-08-01'),
    address: '4 Invented Row',
    livesWith: sister,
  });
  const baby = await added(ada, unborn);
  const answer = await ada.child(baby);
  assert.equal(answer?.child.expected, dayOf('2026-08-01'));
  assert.deepEqual(
    answer?.family.map(({ id }) => id),
    [sister],
  );
});

test('what cannot be is refused beside its field, and nobody is added', async () => {
  const { born: _born, ...unborn } = child({ name: 'Ash Nobody' });
  for (const [asked, path] of [
    [unborn, 'born'],
    [child({ name: 'Ash Nobody', born: NOW.day + 1 }), 'born'],
    [{ ...unborn, expected: NOW.day + 400 }, 'expected'],
    [child({ name: '   ' }), 'name'],
  ] as const) {
    const answer = await ada.addChild(asked);
    assert.deepEqual('faults' in answer && answer.faults.map((fault) => fault.path), [path]);
    assert.equal(await readRecord(database.store.read, COUNCIL, `child-${asked.key}`), undefined);
  }
  await assert.rejects(analyst.addChild(child()), NotAllowedError);
});
