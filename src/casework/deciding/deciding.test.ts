import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { COUNCIL, children, type InventedCouncil, inventedCouncil, NOW } from '../../../test/support/invented-council.ts';
import type { Person } from '../../access/person.ts';
import { dayOf } from '../../calendar/index.ts';
import { personOf } from '../../identity/person-of.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { appendEntries, whoLooked } from '../../store/index.ts';
import { type Desk, type DecisionSent, NotAllowedError } from '../index.ts';

const SIGNED_OFF = 'herefordshire.assessment.signed-off';
const BECAUSE = 'The analysis carries it: school and Ash say the same, and a plan is what changes things.';
const AGREED: Fields = { decision: 'child-in-need', 'child-seen': true };

let council: InventedCouncil;
let ada: Person;
let manager: Person;
let elsewhere: Person;
let cover: Person;
let workerCovering: Person;
let head: Person;

/** Children of the north team, each with an assessment that Ada wrote; but elm’s its manager wrote herself, and ivy’s and juniper’s she had begun. */
const CHILDREN = ['ash', 'birch', 'cedar', 'elm', 'fir', 'hazel', 'ivy', 'juniper'];
before(async () => {
  council = await inventedCouncil({
    standards: 'herefordshire',
    subjects: [...children(...CHILDREN), ...['ada', 'di'].map((id) => ({ id, kind: 'worker' as const, name: `${id} Invented` }))],
    entries: CHILDREN.flatMap((id) => [
      entry(`${id}-allocated`, 'allocation', id, { worker: 'ada', role: 'social-worker', team: 'North' }),
      entry(`${id}-started`, 'assessment-started', id, {}, id === 'ivy' || id === 'juniper' ? 'di' : 'ada'),
      ...(id === 'juniper'
        ? []
        : [entry(`${id}-completed`, 'assessment-completed', id, { 'child-seen': true }, id === 'elm' ? 'di' : 'ada')]),
    ]),
  });
  ada = await council.person({ name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  manager = await council.person({ name: 'Di Invented', roles: ['team-manager'], teams: ['North'], worker: 'di' });
  elsewhere = await council.person({ name: 'Ed Invented', roles: ['team-manager'], teams: ['South'] });
  cover = await council.person({ name: 'Flo Invented', roles: ['practice-manager'], teams: ['South'], covering: ['di'] });
  cover = await asTheyStand(cover);
  workerCovering = await council.person({ name: 'Gil Invented', roles: ['social-worker'], teams: ['South'], covering: ['di'] });
  head = await council.person({ name: 'Hap Invented', roles: ['head-of-service'] });
});
after(() => council.close());

async function asTheyStand({ account }: Person): Promise<Person> {
  return (await personOf(council.database.store, COUNCIL, account, NOW.day)) ?? assert.fail('no such account');
}

function entry(id: string, type: string, child: string, fields: Fields, by = 'ada'): Entry {
  const occurred = { day: dayOf('2026-03-02') };
  return { id, type, subjects: [child], occurred, recorded: occurred, by, role: 'social-worker', fields };
}

function as(person: Person): Desk {
  return council.deskOf(person, 'decision-made');
}

function toDecide(child: string): string {
  return `${SIGNED_OFF}:${child}:2026-03-02`;
}

function decision(child: string, more: Partial<DecisionSent> = {}): DecisionSent {
  return {
    key: randomUUID(),
    expectation: toDecide(child),
    answer: 'agree-assessment-authorised',
    rationale: BECAUSE,
    fields: AGREED,
    ...more,
  };
}

async function whyNot(person: Person, child: string): Promise<string> {
  const asked = (await as(person).decision(toDecide(child))) ?? assert.fail('nothing to decide');
  return asked.whose.may ? 'may' : asked.whose.why;
}

test('a manager is shown the assessment whole, who wrote it, what is asked, and that it is hers to decide', async () => {
  const asked = (await as(manager).decision(toDecide('ash'))) ?? assert.fail('nothing to decide');
  assert.deepEqual(
    asked.work.map(({ type, by }) => [type, by]),
    [
      ['assessment-started', 'ada Invented'],
      ['assessment-completed', 'ada Invented'],
    ],
  );
  assert.equal(asked.standard.id, SIGNED_OFF);
  assert.ok(asked.whose.may);
  assert.equal(asked.whose.role, 'Team manager');
  assert.deepEqual(
    asked.whose.answers.map(({ id }) => id),
    ['agree-assessment-authorised', 'not-agree-decision-withheld', 'send-back-assessment-returned'],
  );
});

test('she agrees: it is in the record under her name, tied to what it decides, and the standard is met at once', async () => {
  const sent = decision('ash');
  assert.deepEqual(await as(manager).decide(sent), { saved: true, before: false });
  const written = (await council.entriesOf('ash')).find(({ type }) => type === 'assessment-authorised') ?? assert.fail('not written');
  assert.equal(written.by, 'di');
  assert.equal(written.role, 'team-manager');
  assert.deepEqual(written.occurred, NOW);
  assert.deepEqual(written.fields, { ...AGREED, rationale: BECAUSE });
  assert.deepEqual(written.links, [
    { rel: 'of', to: 'ash-started' },
    { rel: 'of', to: 'ash-completed' },
  ]);
  const recorded = await as(manager).recorded(sent.key);
  const met = recorded?.children[0]?.met.map(({ line }) => line.expectation.standard);
  assert.ok(met?.includes(SIGNED_OFF));
  assert.equal(recorded?.onBehalfOf, undefined);
  assert.deepEqual(await as(manager).decide(sent), { saved: true, before: true }, 'sent twice, it is one decision');
  assert.deepEqual(await as(manager).decide({ ...sent, rationale: `${BECAUSE} Or not.` }), { saved: false, why: 'other answers' });
  assert.equal(await whyNot(manager, 'ash'), 'decided');
  assert.deepEqual(await as(head).decide(decision('ash')), { saved: false, why: 'decided' });
  const [line] = await whoLooked(council.database.store.read, COUNCIL, 'ash', { limit: 1 });
  assert.equal(line?.event, 'decision-made');
  assert.deepEqual((await council.opened.verify()).kept.differences, []);
});

test('nobody decides without saying why, or without saying what', async () => {
  const short = await as(manager).decide(decision('birch', { rationale: '   Fine.   ' }));
  assert.ok(short !== undefined && 'faults' in short);
  assert.deepEqual(
    short.faults.map(({ path }) => path),
    ['rationale'],
  );
  const nothing = await as(manager).decide(decision('birch', { answer: 'agree-everything' }));
  assert.ok(nothing !== undefined && 'faults' in nothing && nothing.faults[0]?.path === 'answer');
  const open = await as(manager).decide(decision('birch', { fields: {} }));
  assert.ok(open !== undefined && 'faults' in open && open.faults[0]?.path === 'fields.decision');
  await assert.rejects(as(manager).decide(decision('birch', { fields: { ...AGREED, rationale: 'Another' } })), /does not ask/);
  assert.ok(!(await council.entriesOf('birch')).some(({ type }) => type === 'assessment-authorised'));
});

test('a social worker does not come in by this door, whoever she covers for', async () => {
  await assert.rejects(as(ada).decision(toDecide('birch')), (error) => error instanceof NotAllowedError && error.why === 'role');
  await assert.rejects(as(workerCovering).decide(decision('birch')), (error) => error instanceof NotAllowedError && error.why === 'role');
});

test('a manager of another team does not decide for these children', async () => {
  await assert.rejects(as(elsewhere).decision(toDecide('birch')), (error) => error instanceof NotAllowedError && error.why === 'relation');
});

test('a manager who wrote the assessment herself is told so, and another decides', async () => {
  assert.equal(await whyNot(manager, 'elm'), 'own-work');
  assert.deepEqual(await as(manager).decide(decision('elm')), { saved: false, why: 'own-work' });
  assert.equal(await whyNot(cover, 'elm'), 'absent-work', 'nor does whoever covers for her: it is her own work still');
  assert.deepEqual(await as(head).decide(decision('elm')), { saved: true, before: false });
});

test('while the manager is away, whoever covers for her decides, and the record says for whom', async () => {
  const asked = (await as(cover).decision(toDecide('cedar'))) ?? assert.fail('nothing to decide');
  assert.ok(asked.whose.may);
  assert.equal(asked.whose.onBehalfOf?.name, 'di Invented');
  const sent = decision('cedar');
  assert.deepEqual(await as(cover).decide(sent), { saved: true, before: false });
  const written = (await council.entriesOf('cedar')).find(({ type }) => type === 'assessment-authorised');
  assert.equal(written?.by, `account-${cover.account}`);
  assert.equal(written?.role, 'team-manager');
  assert.equal(written?.fields['on-behalf-of'], 'di');
  const recorded = await as(cover).recorded(sent.key);
  assert.equal(recorded?.by, 'Flo Invented');
  assert.equal(recorded?.onBehalfOf, 'di Invented');
  assert.ok(recorded.children[0]?.met.some(({ line }) => line.expectation.standard === SIGNED_OFF));
});

test('sent back, it waits for a decision still; what was said stands beside it when it is decided', async () => {
  const sent = decision('fir', { answer: 'send-back-assessment-returned', fields: {} });
  assert.deepEqual(await as(manager).decide(sent), { saved: true, before: false });
  const [fir] = (await as(manager).recorded(sent.key))?.children ?? [];
  assert.deepEqual(
    fir?.met.filter(({ line }) => line.expectation.standard === SIGNED_OFF),
    [],
  );
  assert.equal(fir?.next[0]?.expectation.standard, SIGNED_OFF);
  const asked = await as(manager).decision(toDecide('fir'));
  assert.deepEqual(
    asked?.withheld.map(({ label, by }) => [label, by]),
    [['Assessment returned for more work', 'di Invented']],
  );
  assert.deepEqual(await as(manager).decide(decision('fir')), { saved: true, before: false });
});

test('of two who decide at the same moment, one decides and the other is told', async () => {
  const answers = await Promise.all([as(manager).decide(decision('hazel')), as(head).decide(decision('hazel'))]);
  assert.deepEqual(answers.filter((one) => one?.saved === true).length, 1);
  assert.deepEqual(
    answers.find((one) => one?.saved === false),
    { saved: false, why: 'decided' },
  );
  assert.equal((await council.entriesOf('hazel')).filter(({ type }) => type === 'assessment-authorised').length, 1);
});

test('a manager who had an assessment begun decides on it once somebody else has written it, and not before', async () => {
  assert.equal(await whyNot(manager, 'ivy'), 'may');
  assert.equal(await whyNot(manager, 'juniper'), 'own-work');
});

test('whoever wrote an earlier version of it does not decide on a later one', async () => {
  const later = {
    ...entry('ivy-again', 'assessment-completed', 'ivy', { 'child-seen': true }, 'di'),
    supersedes: 'ivy-completed',
    reason: 'A date',
  };
  await council.database.store.transaction((tx) => appendEntries(tx, COUNCIL, [later]));
  assert.equal(await whyNot(manager, 'ivy'), 'own-work');
  const last = {
    ...entry('ivy-last', 'assessment-completed', 'ivy', { 'child-seen': true }),
    supersedes: 'ivy-again',
    reason: 'Another date',
  };
  await council.database.store.transaction((tx) => appendEntries(tx, COUNCIL, [last]));
  assert.equal(await whyNot(manager, 'ivy'), 'own-work');
});
