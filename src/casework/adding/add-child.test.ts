import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { COUNCIL, type InventedCouncil, inventedCouncil, NOW, workers } from '../../../test/support/invented-council.ts';
import type { Invented } from '../../../test/support/people.ts';
import { dayOf } from '../../calendar/index.ts';
import { readRecord } from '../../store/index.ts';
import { type ChildToAdd, type Desk, NotAllowedError } from '../index.ts';

let council: InventedCouncil;
let ada: Desk;
let bo: Desk;
let analyst: Desk;
before(async () => {
  council = await inventedCouncil({ standards: 'barnet', subjects: workers('ada', 'bo') });
  const deskOf = async (invented: Invented): Promise<Desk> =>
    council.deskOf(await council.person(invented), 'record-written', 'POST /children/new');
  ada = await deskOf({ name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  bo = await deskOf({ name: 'Bo Invented', roles: ['social-worker'], worker: 'bo' });
  analyst = await deskOf({ name: 'Cy Invented', roles: ['performance-analyst'] });
});
after(() => council.close());

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
  assert.equal((await council.entriesOf(`child-${asked.key}`)).length, 1);
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
    assert.equal(await readRecord(council.database.store.read, COUNCIL, `child-${asked.key}`), undefined);
  }
  await assert.rejects(analyst.addChild(child()), NotAllowedError);
});
