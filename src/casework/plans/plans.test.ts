import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { somebody } from '../../../test/support/people.ts';
import type { Person } from '../../access/person.ts';
import { dayOf, type Moment } from '../../calendar/index.ts';
import { checkPackAlone, standardsFolder } from '../../packs/index.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { appendEntries, readRecord, saveSubjects } from '../../store/index.ts';
import { CaseworkError, type Desk, NotAllowedError, openDesk, type OpenDesk, type PlanSent } from '../index.ts';

let now: Moment = { day: dayOf('2026-04-14'), minute: 17 * 60 };
const COUNCIL = 'council';
const OUTCOME = {
  type: 'plan-outcome',
  fields: { outcome: 'Ash sleeps through.', worry: 'Shouting at night.', 'how-we-know': 'Ash says so.' },
};
const ACTION = { type: 'plan-action', fields: { action: 'A bed', 'owner-is': 'us', worker: 'ada', 'by-when': '2026-04-01' }, of: 0 };
const OTHERWISE = { type: 'plan-contingency', fields: { if: 'Ash still wakes', instead: 'We meet', 'by-when': '2026-05-01' }, of: 0 };

let database: TestDatabase;
let opened: OpenDesk;
let ada: Person;
before(async () => {
  database = await testDatabase();
  opened = await openDesk({
    store: database.store,
    packs: [checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded ?? assert.fail('the pack does not load')],
    dataFolder: join(tmpdir(), 'sightline-plans'),
    now: () => now,
  });
  await database.store.transaction(async (tx) => {
    await saveSubjects(tx, COUNCIL, [
      ...['ash', 'birch', 'cedar'].map((id) => ({ id, kind: 'child' as const, name: `${id} Notreal`, born: dayOf('2016-05-04') })),
      { id: 'ada', kind: 'worker', name: 'Ada Invented' },
    ]);
    await appendEntries(
      tx,
      COUNCIL,
      ['ash', 'birch', 'cedar'].flatMap((id) => [
        ...(id === 'cedar'
          ? []
          : [entry(`${id}-allocated`, 'allocation', '2026-03-02', id, { worker: 'ada', role: 'social-worker', team: 'North' })]),
        entry(`${id}-plan`, 'child-in-need-plan-started', '2026-03-02', id, { kind: 'standard' }),
        entry(`${id}-review`, 'child-in-need-review', '2026-04-10', id, { 'plan-changed': true }),
      ]),
    );
  });
  await opened.desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: false });
  await opened.settled();
  ada = await somebody(database, COUNCIL, { name: 'Ada Invented', roles: ['social-worker'], worker: 'ada', teams: ['North'] });
});
after(async () => {
  await opened.close();
  await database.close();
});

function entry(id: string, type: string, day: string, child: string, fields: Fields): Entry {
  const occurred = { day: dayOf(day) };
  return { id, type, subjects: [child], occurred, recorded: occurred, by: 'ada', role: 'social-worker', fields };
}

function desk(): Desk {
  return opened.deskFor({ person: ada, request: randomUUID(), door: 'a test', event: 'record-written' });
}

function sent(more: Partial<PlanSent> = {}): PlanSent {
  return { key: randomUUID(), child: 'ash', plan: 'child-in-need', parts: [OUTCOME, ACTION, OTHERWISE], ...more };
}

async function entriesOf(child: string): Promise<readonly Entry[]> {
  return (await readRecord(database.store.read, COUNCIL, child))?.entries ?? [];
}

async function standing(child: string, standard: string): Promise<readonly string[]> {
  const answer = (await desk().expected(child)) ?? assert.fail();
  return answer.expectations.filter(({ expectation }) => expectation.standard === standard).map(({ expectation }) => expectation.state);
}

test('a plan saved as a new version is one writing: the version first, tied to the review, its outcome with what hangs on it', async () => {
  const saving = sent({
    on: dayOf('2026-04-13'),
    version: { fields: { 'shared-with': ['child'], 'made-with-family': true }, tiedTo: 'ash-review' },
  });
  assert.deepEqual(await desk().writePlan(saving), { saved: true, before: false });
  assert.deepEqual(await desk().writePlan(saving), { saved: true, before: true }, 'sent twice, it is written once');
  const written = (await entriesOf('ash')).filter(({ id }) => id.startsWith(saving.key));
  const byType = new Map(written.map((one) => [one.type, one]));
  const version = byType.get('child-in-need-plan-updated');
  assert.deepEqual(
    [version?.id, version?.links, version?.by, version?.occurred.day],
    [`${saving.key}.1`, [{ rel: 'of', to: 'ash-review' }], 'ada', dayOf('2026-04-13')],
  );
  assert.deepEqual(byType.get('plan-outcome')?.links, [{ rel: 'of', to: version?.id }]);
  assert.deepEqual(byType.get('plan-action')?.links, [{ rel: 'of', to: byType.get('plan-outcome')?.id }]);
  assert.deepEqual(byType.get('plan-contingency')?.links, [{ rel: 'of', to: byType.get('plan-outcome')?.id }]);
});

test('what the plan holds is said of it without being asked, and nothing that it does not hold', async () => {
  const version = (await entriesOf('ash')).find(({ type }) => type === 'child-in-need-plan-updated');
  assert.deepEqual(version?.fields, {
    'shared-with': ['child'],
    'made-with-family': true,
    'sets-out': [
      'worries',
      'outcomes',
      'how-we-will-know',
      'actions',
      'who-does-what',
      'by-when',
      'agency-actions',
      'contingency',
    ].toSorted((one, other) => order(version).indexOf(one) - order(version).indexOf(other)),
  });
  // To claim what only the plan itself could show is of no use.
  const claimed = sent({ child: 'birch', parts: [OUTCOME], version: { fields: { 'sets-out': ['contingency', 'strengths'] } } });
  await desk().writePlan(claimed);
  const poor = (await entriesOf('birch')).find(({ type }) => type === 'child-in-need-plan-updated');
  assert.deepEqual(new Set(order(poor)), new Set(['worries', 'outcomes', 'how-we-will-know', 'strengths']));
});

function order(version: Entry | undefined): readonly string[] {
  const told = version?.fields['sets-out'];
  return typeof told === 'object' ? told : [];
}

test('the plan that says what happens if it does not work meets the standard that asks for it; the other does not', async () => {
  const [met, wanting] = await Promise.all(['ash', 'birch'].map((child) => standing(child, 'herefordshire.planning.contingency')));
  assert.ok(met?.includes('met'), `${met}`);
  assert.ok(wanting !== undefined && !wanting.slice(-1).includes('met'), `${wanting}`);
});

test('the action is the worker’s own, overdue, and seen on the child’s plans and among all that is theirs to do', async () => {
  const [plan] = (await desk().plans('ash'))?.plans ?? [];
  assert.equal(plan?.sinceVersion, 0);
  assert.deepEqual(plan?.without, ['parents']);
  const actions = await desk().actions();
  assert.deepEqual(
    actions.mine.map(({ child, action, due }) => [child.id, action.fields['action'], due]),
    [['ash', 'A bed', dayOf('2026-04-01')]],
  );
});

test('a review says how it goes and ends what is done; an action written anew needs a reason and stands in place of the old', async () => {
  const [plan] = (await desk().plans('ash'))?.plans ?? [];
  const [outcome] = plan?.outcomes ?? [];
  const action = outcome?.actions[0] ?? assert.fail('no action');
  const anew = { type: 'plan-action', fields: { ...ACTION.fields, 'by-when': '2026-06-01' }, replaces: action.id, of: outcome?.root ?? '' };
  const unsaid = await desk().writePlan(sent({ parts: [anew] }));
  assert.deepEqual(unsaid, { saved: false, faults: [{ path: 'reason', message: 'Say why it changes', part: 0 }] });
  now = { ...now, minute: 17 * 60 + 5 };
  const seen = {
    type: 'plan-progress',
    fields: { progress: 'better', scale: 5, seen: 'Asleep by nine.' },
    of: outcome?.root ?? '',
    at: 'ash-review',
  };
  assert.equal((await desk().writePlan(sent({ parts: [seen, { ...anew, reason: 'The shop had none.' }] })))?.saved, true);
  const [later] = (await desk().plans('ash'))?.plans ?? [];
  assert.deepEqual(
    later?.outcomes[0]?.progress.map(({ scale }) => scale),
    [5],
  );
  assert.equal(later?.outcomes[0]?.actions[0]?.fields['by-when'], '2026-06-01');
  assert.equal(later?.sinceVersion, 1);
  assert.deepEqual(await desk().writePlan(sent({ parts: [{ ...anew, reason: 'Twice.' }] })), { saved: false, why: 'changed since' });
  assert.deepEqual((await opened.verify()).kept.differences, []);
});

test('an action of nobody is not written, nor anything in a plan that is not there, nor by somebody who does not work with the child', async () => {
  const nobody = await desk().writePlan(sent({ parts: [OUTCOME, { ...ACTION, fields: { ...ACTION.fields, 'owner-is': 'family' } }] }));
  assert.deepEqual(nobody, { saved: false, faults: [{ path: 'fields.family-member', message: 'Say who in the family', part: 1 }] });
  assert.equal(await desk().writePlan(sent({ plan: 'child-protection' })), undefined);
  await assert.rejects(desk().writePlan(sent({ parts: [{ type: 'visit', fields: { 'child-seen': true } }] })), CaseworkError);
  await assert.rejects(desk().writePlan(sent({ child: 'cedar' })), NotAllowedError);
  assert.equal((await desk().planChanges('ash', 'child-in-need', {}))?.parts.length, 3);
});

test('what was agreed at a review is taken into the plan and listed there alone; whoever takes it in a second time is told so', async () => {
  const agreed = entry('agreed', 'agreed-action', '2026-04-10', 'birch', { what: 'Find a bed', worker: 'ada', 'by-when': '2026-04-13' });
  const links = [{ rel: 'of' as const, to: 'birch-review' }];
  await database.store.transaction((tx) => appendEntries(tx, COUNCIL, [{ ...agreed, links }]));
  const mine = async () =>
    (await desk().actions()).mine.filter(({ child }) => child.id === 'birch').map(({ plan, due }) => [plan?.kind, due]);
  assert.deepEqual(
    (await desk().plans('birch'))?.agreed.map(({ id, at }) => [id, at?.id]),
    [['agreed', 'birch-review']],
  );
  assert.deepEqual(await mine(), [[undefined, dayOf('2026-04-13')]]);
  const taking = sent({ child: 'birch', parts: [OUTCOME, { ...ACTION, takes: 'agreed' }] });
  assert.deepEqual(await desk().writePlan(taking), { saved: true, before: false });
  assert.deepEqual(await desk().writePlan(taking), { saved: true, before: true }, 'the same form sent twice is one');
  const now = (await desk().plans('birch')) ?? assert.fail();
  assert.deepEqual([now.agreed, now.settled.map(({ inPlan }) => inPlan)], [[], ['child-in-need']]);
  const action = now.plans[0]?.outcomes.flatMap(({ actions }) => actions).at(-1);
  assert.equal(action?.at?.id, 'birch-review', 'the plan says where it was agreed');
  assert.deepEqual(await mine(), [['child-in-need', dayOf('2026-04-01')]]);
  const again = sent({ child: 'birch', parts: [OUTCOME, { ...ACTION, takes: 'agreed' }] });
  assert.deepEqual(await desk().writePlan(again), { saved: false, why: 'changed since' });
});

test('a manager who has no children of their own is told what is overdue with those of the team, whoever owes it', async () => {
  const mo = await somebody(database, COUNCIL, { name: 'Mo Invented', roles: ['team-manager'], teams: ['North'] });
  const { mine, others, isAll } = await opened
    .deskFor({ person: mo, request: randomUUID(), door: 'a test', event: 'record-read' })
    .actions();
  assert.deepEqual([mine, isAll], [[], true]);
  assert.deepEqual(
    others.map(({ child, due }) => [child.id, due]),
    [['birch', dayOf('2026-04-01')]],
  );
});
