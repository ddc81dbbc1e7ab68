import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { COUNCIL, children, type InventedCouncil, inventedCouncil, workers } from '../../../test/support/invented-council.ts';
import type { AuditEvent } from '../../access/doors.ts';
import type { Person } from '../../access/person.ts';
import { dayOf } from '../../calendar/index.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { readRecord, whoLooked } from '../../store/index.ts';
import { type Desk, NotAllowedError, type Recording } from '../index.ts';

let council: InventedCouncil;
let ada: Person;
let manager: Person;
let stranger: Person;
let head: Person;
let governor: Person;

/** Ash and birch are brothers with different fathers, recorded together once; ash is Ada's in the north team, birch Cy's in the south. */
before(async () => {
  council = await inventedCouncil({
    standards: 'herefordshire',
    subjects: [...children('ash', 'birch', 'elm'), ...workers('ada', 'cy')],
    entries: [
      entry('together', 'address', ['ash', 'birch'], { address: '4 Invented Row', postcode: 'ZZ99 3WZ' }),
      ...[
        ['ash', 'ada', 'North'],
        ['birch', 'cy', 'South'],
        ['elm', 'cy', 'South'],
      ].flatMap(([id = '', worker = '', team = '']) => [
        entry(`${id}-plan`, 'child-protection-plan-started', [id], { category: 'NEG' }),
        entry(`${id}-allocated`, 'allocation', [id], { worker, role: 'social-worker', team }),
      ]),
    ],
  });
  ada = await council.person({ name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  manager = await council.person({ name: 'Di Invented', roles: ['team-manager'], teams: ['South'] });
  stranger = await council.person({ name: 'Ed Invented', roles: ['social-worker'], teams: ['East'] });
  head = await council.person({ name: 'Fi Invented', roles: ['head-of-service'] });
  governor = await council.person({ name: 'Gus Invented', roles: ['information-governance-lead'] });
});
after(() => council.close());

function entry(id: string, type: string, subjects: readonly string[], fields: Fields): Entry {
  return { id, type, subjects, occurred: { day: dayOf('2026-03-02') }, recorded: { day: dayOf('2026-03-02') }, by: 'ada', fields };
}

function as(person: Person, event: AuditEvent = 'record-read'): Desk {
  return council.deskOf(person, event);
}

function refusedAs(why: NotAllowedError['why'], glass?: string) {
  return (error: unknown): boolean => error instanceof NotAllowedError && error.why === why && error.glass === glass;
}

test('a social worker reads her child’s record, and it is logged that she did', async () => {
  const answer = await as(ada).child('ash');
  assert.equal(answer?.child.name, 'ash Notreal');
  const [line] = await whoLooked(council.database.store.read, COUNCIL, 'ash', { limit: 1 });
  assert.equal(line?.account, ada.account);
  assert.equal(line?.outcome, 'allowed');
});

test('a half-brother whom she does not work with is not on the page, not even by name', async () => {
  const answer = await as(ada).child('ash');
  assert.deepEqual(answer?.family, []);
  assert.ok(!JSON.stringify(answer).includes('birch'));
  const whole = await council.opened.desk.child('ash');
  assert.equal(whole?.family[0]?.id, 'birch', 'whom Sightline itself knows of');
});

test('the form of a visit offers no brother whose record is not for her', async () => {
  const form = await as(ada).recordingForm({ type: 'visit', children: ['ash', 'birch'] });
  assert.deepEqual(
    form?.children.map(({ child }) => child.id),
    ['ash'],
  );
});

test('a worker’s list holds their own children; a manager’s the team’s; a head of service’s everyone', async () => {
  const listed = async (person: Person): Promise<readonly string[]> =>
    (await as(person).worklist({ page: 1 })).families.flatMap(({ lines }) => lines.map(({ child }) => child.id)).toSorted();
  assert.deepEqual(await listed(ada), ['ash']);
  assert.deepEqual(await listed(manager), ['birch', 'elm']);
  assert.deepEqual(await listed(stranger), []);
  assert.deepEqual(await listed(head), ['ash', 'birch', 'elm']);
  const { total, counts } = await as(ada).worklist({ page: 1 });
  assert.equal(total, 1);
  assert.ok(counts.overdue <= 1, 'counts are of the list, not of the council');
});

test('a name that is looked for is found, with no more than that, and with a way through', async () => {
  const { families, alsoFound } = await as(ada).worklist({ page: 1, find: 'birch' });
  assert.deepEqual(families, []);
  assert.deepEqual(
    alsoFound?.map(({ id }) => id),
    ['birch'],
  );
  await assert.rejects(as(ada).child('birch'), refusedAs('relation', 'birch'));
  const [line] = await whoLooked(council.database.store.read, COUNCIL, 'birch', { limit: 1 });
  assert.equal(line?.outcome, 'refused');
});

test('why a date is what it is, is as closed as the record', async () => {
  const birch = await council.opened.desk.child('birch');
  const key = birch?.expectations[0]?.expectation.key ?? assert.fail('nothing is expected');
  await assert.rejects(as(ada).why(key), refusedAs('relation', 'birch'));
  assert.ok(await as(manager).why(key));
});

function recording(by: { worker: string; role: string }, id: string): Recording {
  return {
    key: randomUUID(),
    type: 'visit',
    by,
    occurred: { day: dayOf('2026-04-13') },
    together: {},
    children: [{ id, fields: { 'child-seen': true } }],
  };
}

test('nobody records into a record that is not for them, nor for anybody else', async () => {
  await assert.rejects(as(ada).record(recording({ worker: 'ada', role: 'social-worker' }, 'elm')), /not in the record/);
  const asManager = await as(ada).record(recording({ worker: 'cy', role: 'team-manager' }, 'ash'));
  assert.ok(!asManager.saved && 'faults' in asManager && asManager.faults[0]?.path === 'by');
  const own = await as(ada).record(recording({ worker: 'cy', role: 'social-worker' }, 'ash'));
  assert.ok(own.saved && own.by.worker === 'ada', 'it is signed by who is signed in, whatever the form said');
  const elm = await readRecord(council.database.store.read, COUNCIL, 'elm');
  assert.equal(elm?.entries.filter(({ type }) => type === 'visit').length, 0);
});

test('broken glass opens a record, tells the managers and who governs information, and closes again when it is ended', async () => {
  await assert.rejects(as(stranger).child('elm'), refusedAs('relation', 'elm'));
  const asked = { child: 'elm', hours: 4, reason: 'Police rang: found at the station.' };
  await assert.rejects(as(stranger).breakGlass({ ...asked, reason: 'asked' }), /Say why/);
  await assert.rejects(as(stranger).breakGlass({ ...asked, hours: 1000 }), /for how long/);
  assert.ok(await as(stranger, 'glass-broken').breakGlass(asked));
  assert.ok(await as(stranger).child('elm'));
  assert.ok(
    await as(stranger).record({
      key: randomUUID(),
      type: 'visit',
      by: { worker: 'x', role: 'social-worker' },
      occurred: { day: dayOf('2026-04-13') },
      together: {},
      children: [{ id: 'elm', fields: { 'child-seen': true } }],
    }),
  );
  const told = await as(manager).notices();
  assert.deepEqual(
    told.map(({ who, child, reason }) => [who, child.id, reason]),
    [['Ed Invented', 'elm', asked.reason]],
  );
  assert.equal((await as(governor).notices()).length, 1);
  assert.equal((await as(ada).notices()).length, 0);
  await as(manager).noticeSeen(told[0]?.id ?? '');
  assert.equal((await as(manager).notices()).length, 0);
  const access = await as(governor).whoMaySee('elm');
  assert.ok(await as(governor).endLettingIn('elm', access?.letIn[0]?.id ?? ''));
  await assert.rejects(as(stranger).child('elm'), refusedAs('relation', 'elm'));
});

test('a restricted record is not there for a stranger, a head of service or a search; it is for its worker', async () => {
  assert.ok(await as(head).restrict('elm', { sensitivity: 'restricted', reason: 'A relative works here' }));
  const cy = await council.person({ name: 'Cy Invented', roles: ['social-worker'], worker: 'cy' });
  for (const person of [stranger, manager, ada]) {
    assert.equal(await as(person).child('elm'), undefined);
    assert.equal(await as(person).child('no-such-child'), undefined);
    const { families, alsoFound } = await as(person).worklist({ page: 1, find: 'elm' });
    assert.deepEqual([families, alsoFound], [[], undefined]);
    assert.equal(await as(person).glassForm('elm'), undefined);
  }
  assert.equal(await as(head).child('elm'), undefined);
  assert.ok(await as(cy).child('elm'));
  assert.ok(await as(governor).child('elm'));
});

test('a restricted child is in no count, list or standard that anyone else is shown', async () => {
  const shown = await as(head).worklist({ page: 1 });
  assert.equal(shown.total, 2);
  assert.equal((await as(head).situation()).children, 2, 'nor in how many there are');
  const all = await council.opened.desk.worklist({ page: 1 });
  assert.equal(all.total, 3);
  assert.ok(shown.counts['not-held'] + shown.counts.overdue < all.counts['not-held'] + all.counts.overdue);
  const id =
    all.families.flatMap(({ lines }) => lines).find(({ child }) => child.id === 'elm')?.nearest?.expectation.standard ??
    assert.fail('nothing open');
  const standard = await as(head).standard(id);
  assert.ok(standard !== undefined && standard.children.every(({ child }) => child.id !== 'elm'));
});

async function sum(desk: Desk): Promise<number> {
  const chapters = (await desk.standards('herefordshire'))?.chapters ?? [];
  return chapters
    .flatMap(({ standards }) => standards)
    .reduce((all, { standing }) => all + (standing?.overdue ?? 0) + (standing?.open ?? 0), 0);
}

test('how the council stands by a standard leaves out who is hidden from whoever asks', async () => {
  assert.ok((await sum(as(head))) < (await sum(council.opened.desk)));
  assert.equal(await sum(as(governor)), await sum(council.opened.desk));
});

test('who is family is kept out by name, even of a child allocated to them', async () => {
  assert.ok(await as(governor).nameSomebody('ash', { account: ada.account, relation: 'own-relative', reason: 'A niece' }));
  await assert.rejects(as(ada).child('ash'), refusedAs('own-relative'));
});

test('what is worth a question is for who governs information alone', async () => {
  await assert.rejects(as(head).watch(7), refusedAs('role'));
  const lines = await as(governor).watch(7);
  assert.ok(lines.some(({ pattern, who }) => pattern === 'glass' && who === 'Ed Invented'));
});

test('a neighbour’s record that somebody opened is worth a question, once they have said where they live', async () => {
  const neighbours = async () => (await as(governor).watch(7)).filter(({ pattern }) => pattern === 'own-neighbours');
  const cyd = await council.person({ name: 'Cyd Invented', roles: ['head-of-service'] });
  await as(cyd).child('birch');
  assert.deepEqual(await neighbours(), []);
  await council.database.asSuperuser(`update sightline.account set postcode = 'ZZ993WZ' where account = $1`, [cyd.account]);
  assert.deepEqual(
    (await neighbours()).map(({ who, subject }) => [who, subject]),
    [['Cyd Invented', 'birch']],
  );
});

test('what is not part of a role is refused at the desk, whatever page it came from', async () => {
  await assert.rejects(as(ada).judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: false }), refusedAs('role'));
  await assert.rejects(as(ada).startDemonstration({ children: 1 }), refusedAs('role'));
  await assert.rejects(as(ada).takeImport('b'), refusedAs('role'));
  await assert.rejects(as(ada).enter('manage-people'), refusedAs('role'));
  assert.equal(await as(ada).restrict('elm', { sensitivity: 'ordinary', reason: 'To look' }), false);
});
