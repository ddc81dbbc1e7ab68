import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { COUNCIL, type InventedCouncil, inventedCouncil, NOW, workers } from '../../../test/support/invented-council.ts';
import { dayOf, type Moment } from '../../calendar/index.ts';
import type { Entry, Fields, Source, Subject } from '../../record/types.ts';
import { saveSources } from '../../store/index.ts';
import { CaseworkError, type Desk, type Recording } from '../index.ts';

const YESTERDAY: Moment = { day: dayOf('2026-04-13'), minute: 15 * 60 + 30 };
const ADA = { worker: 'ada', role: 'social-worker' };
const VISIT = 'herefordshire.visiting.child-protection';

let council: InventedCouncil;
let desk: Desk;

/** Three brothers and sisters on a protection plan, one last seen twelve working days ago; a child of another family; and one from a census. */
before(async () => {
  const siblings = ['ash', 'birch', 'cedar'];
  const census: Source = { name: 'An invented census', holds: { 'child-protection-plan-started': ['category', 'recorded'] } };
  council = await inventedCouncil({
    standards: 'herefordshire',
    subjects: [
      child('ash', 'Ash Notreal', '2014-05-04'),
      child('birch', 'Birch Notreal', '2017-05-04'),
      child('cedar', 'Cedar Notreal', '2025-05-04'),
      child('elm', 'Elm Invented', '2015-05-04'),
      child('fir', 'Fir Invented', '2015-05-04'),
      ...workers('ada'),
    ],
    entries: [
      entry('moved-in', 'address', '2026-02-01', siblings, { address: '4 Invented Row' }),
      ...[...siblings, 'elm', 'fir'].flatMap((id) => [
        entry(`${id}-plan`, 'child-protection-plan-started', '2026-03-02', [id], { category: 'NEG' }),
        entry(`${id}-allocated`, 'allocation', '2026-03-02', [id], { worker: 'ada', role: 'social-worker' }),
      ]),
      ...[...siblings, 'elm'].map((id) => entry(`${id}-seen`, 'visit', '2026-03-25', [id], { 'child-seen': true })),
      entry('ash-mum', 'family-member', '2026-02-01', ['ash'], { relation: 'mother', name: 'Hazel Notreal' }),
      entry('ash-dad', 'family-member', '2026-02-01', ['ash'], { relation: 'father', name: 'Flint Notreal' }),
      entry('birch-mum', 'family-member', '2026-02-01', ['birch'], { relation: 'mother', name: 'Hazel Notreal' }),
      entry('cedar-nan', 'family-member', '2026-02-01', ['cedar'], { relation: 'grandparent', name: 'Maple Notreal' }),
      entry('ada-joined', 'employment-started', '2020-01-06', ['ada'], { role: 'social-worker' }),
    ],
    also: (tx) => saveSources(tx, COUNCIL, [{ subject: 'fir', source: census }]),
  });
  ({ desk } = council.opened);
});
after(() => council.close());

function child(id: string, name: string, born: string): Subject {
  return { id, kind: 'child', name, born: dayOf(born) };
}

function entry(id: string, type: string, day: string, subjects: readonly string[], fields: Fields): Entry {
  return { id, type, subjects, occurred: { day: dayOf(day) }, recorded: { day: dayOf(day) }, by: 'ada', role: 'social-worker', fields };
}

function visitOf(children: Readonly<Record<string, Fields>>, more: Partial<Recording> = {}): Recording {
  return {
    key: randomUUID(),
    type: 'visit',
    by: ADA,
    occurred: YESTERDAY,
    together: { place: 'home', purpose: 'To see how the week went.' },
    children: Object.entries(children).map(([id, fields]) => ({ id, fields })),
    ...more,
  };
}

async function kept(): Promise<void> {
  const { chain, kept: comparison } = await council.opened.verify();
  assert.equal(chain.fault, undefined);
  assert.deepEqual(comparison.differences, []);
}

test('the form knows the brothers and sisters, what is expected of each, and who may sign it', async () => {
  const form = (await desk.recordingForm({ type: 'visit', children: ['birch'] })) ?? assert.fail();
  assert.deepEqual(
    form.children.map(({ child, askedFor }) => [child.id, askedFor]),
    [
      ['birch', true],
      ['ash', false],
      ['cedar', false],
    ],
  );
  assert.deepEqual(
    form.people.map(({ id, role, roleName }) => [id, role, roleName]),
    [['ada', 'social-worker', 'Social worker']],
  );
  const [first] = form.children[0]?.prompts ?? [];
  assert.equal(first?.line.expectation.standard, VISIT);
  assert.deepEqual([first?.open, first?.line.expectation.state, first?.line.expectation.due?.day], [true, 'overdue', dayOf('2026-04-10')]);
  assert.equal(await desk.recordingForm({ type: 'visit', children: ['nobody'] }), undefined);
  assert.equal(await desk.recordingForm({ type: 'no-such-form', children: ['ash'] }), undefined);
  assert.equal(await desk.recordingForm({ type: 'visit', children: ['ada'] }), undefined, 'a worker is not visited');
});

test('a visit to one child meets what was owed, says what comes next, and is in every list at once', async () => {
  const visit = visitOf({ elm: { 'child-seen': true, 'child-seen-alone': true, 'child-words': 'I like the new room.' } });
  assert.deepEqual(await desk.record(visit), { saved: true, before: false, by: ADA });
  const answer = (await desk.recorded(visit.key)) ?? assert.fail();
  const [elm] = answer.children;
  const met = elm?.met.find(({ line }) => line.expectation.standard === VISIT);
  assert.deepEqual([met?.act, met?.line.expectation.state, met?.line.expectation.late], [true, 'met-late', 1]);
  const next = elm?.next.find(({ expectation }) => expectation.standard === VISIT);
  assert.equal(next?.expectation.due?.day, dayOf('2026-04-27'));
  const line = (await desk.worklist({ page: 1, find: 'elm' })).families[0]?.lines[0];
  assert.equal(line?.seen.last, YESTERDAY.day);
  assert.equal((await desk.child('elm'))?.words?.text, 'I like the new room.');
  await kept();
});

test('a visit where the child was not seen does not count, and it is said why', async () => {
  const visit = visitOf({ ash: { 'child-seen': false, kind: 'attempted' } }, { occurred: { day: NOW.day } });
  assert.equal((await desk.record(visit)).saved, true);
  const [ash] = (await desk.recorded(visit.key))?.children ?? [];
  const refused = ash?.notMet.find(({ line }) => line.expectation.standard === VISIT);
  assert.equal(refused?.because, '“Was the child seen?” – no');
  assert.equal(refused?.act, true);
  assert.equal(
    ash?.met.some(({ line }) => line.expectation.standard === VISIT),
    false,
  );
});

test('brothers and sisters are recorded at once, each in words that stand in no other record', async () => {
  const visit = visitOf({
    ash: { 'child-seen': true, 'child-words': 'Only Ash may read this.' },
    birch: { 'child-seen': true, 'child-words': 'Only Birch may read this.' },
    cedar: { 'child-seen': false },
  });
  assert.equal((await desk.record(visit)).saved, true);
  const answer = (await desk.recorded(visit.key)) ?? assert.fail();
  assert.deepEqual(
    answer.children.map(({ child, met }) => [child.id, met.some(({ line }) => line.expectation.standard === VISIT)]),
    [
      ['ash', true],
      ['birch', true],
      ['cedar', false],
    ],
  );
  const written = JSON.stringify(await council.entriesOf('ash'));
  assert.match(written, /Only Ash may read this/);
  assert.match(written, /To see how the week went/);
  assert.doesNotMatch(written, /Only Birch/);
  await kept();
});

test('a form sent twice, or twice at the same moment, is one visit', async () => {
  const visit = visitOf({ elm: { 'child-seen': true } });
  const before = (await council.entriesOf('elm')).length;
  const answers = await Promise.all([desk.record(visit), desk.record(visit), desk.record(visit)]);
  assert.equal((await council.entriesOf('elm')).length, before + 1);
  assert.deepEqual(answers.map((one) => one.saved && one.before).toSorted(), [false, true, true]);
  assert.deepEqual(await desk.record({ ...visit, together: { place: 'school' } }), { saved: false, before: 'other answers' });
  assert.equal((await council.entriesOf('elm')).length, before + 1);
});

test('two people who record at the same moment both succeed, and both are judged', async () => {
  const before = (await council.entriesOf('ash')).length;
  const visits = [
    visitOf({ ash: { 'child-seen': true }, birch: { 'child-seen': true } }),
    visitOf({ birch: { 'child-seen': true }, ash: { 'child-seen': false } }),
    visitOf({ ash: { 'child-seen': true } }, { by: { name: 'Bo Madeup', role: 'family-support-worker' } }),
  ];
  const answers = await Promise.all(visits.map((visit) => desk.record(visit)));
  assert.ok(answers.every(({ saved }) => saved));
  assert.equal((await council.entriesOf('ash')).length, before + 3);
  await kept();
});

test('someone new gives a name and a role once, and is known from then on', async () => {
  const visit = visitOf({ elm: { 'child-seen': true } }, { by: { name: '  Cy Pretend ', role: 'personal-adviser' } });
  const answer = await desk.record(visit);
  assert.ok(answer.saved);
  const people = (await desk.recordingForm({ type: 'visit', children: ['elm'] }))?.people ?? [];
  assert.ok(people.some(({ id, name, role }) => id === answer.by.worker && name === 'Cy Pretend' && role === 'personal-adviser'));
  assert.equal((await desk.recorded(visit.key))?.by, 'Cy Pretend');
  await kept();
});

test('what cannot be is refused with its place, and nothing is written', async () => {
  const before = (await council.entriesOf('elm')).length;
  const faultsOf = async (visit: Recording): Promise<readonly string[]> => {
    const answer = await desk.record(visit);
    assert.ok(!answer.saved && 'faults' in answer);
    return answer.faults.map(({ child, path }) => `${child ?? ''} ${path}`.trim());
  };
  const elm = { elm: { 'child-seen': true } };
  assert.deepEqual(await faultsOf(visitOf(elm, { occurred: { day: NOW.day, minute: 17 * 60 + 1 } })), ['occurred']);
  assert.deepEqual(await faultsOf(visitOf(elm, { occurred: { day: dayOf('2013-01-01') } })), ['elm occurred']);
  assert.deepEqual(await faultsOf(visitOf(elm, { together: { minutes: 4000 } })), ['elm fields.minutes']);
  assert.deepEqual(await faultsOf(visitOf(elm, { together: { notes: 'x'.repeat(20_001) } })), ['elm fields.notes']);
  assert.deepEqual(await faultsOf(visitOf(elm, { by: { worker: 'stranger', role: 'social-worker' } })), ['by']);
  assert.deepEqual(await faultsOf(visitOf(elm, { by: { name: ' ', role: 'social-worker' } })), ['by']);
  for (const strange of [
    visitOf({ elm: { 'child-seen': true }, ash: { 'child-seen': true } }),
    visitOf({ nobody: { 'child-seen': true } }),
    visitOf({}),
    visitOf({ elm: { minutes: 40 } }),
    visitOf(elm, { key: 'not-a-key' }),
    visitOf(elm, { type: 'variation-agreed' }),
  ])
    await assert.rejects(desk.record(strange), CaseworkError);
  assert.equal((await council.entriesOf('elm')).length, before);
});

test('a failure while judging leaves nothing behind, and the same form can be sent again', async () => {
  const visit = visitOf({ elm: { 'child-seen': true } }, { by: { name: 'Di Pretend', role: 'social-worker' } });
  const before = await council.entriesOf('elm');
  await council.database
    .asSuperuser(`create function sightline.fail() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
    create trigger fail before insert or update on sightline.subject_summary for each row execute function sightline.fail()`);
  await assert.rejects(desk.record(visit), /the disk is full/);
  await council.database.asSuperuser('drop trigger fail on sightline.subject_summary; drop function sightline.fail()');
  assert.deepEqual(await council.entriesOf('elm'), before);
  assert.equal(await desk.recorded(visit.key), undefined);
  assert.equal(
    (await desk.recordingForm({ type: 'visit', children: ['elm'] }))?.people.some(({ name }) => name === 'Di Pretend'),
    false,
  );
  assert.deepEqual(await desk.record(visit), { saved: true, before: false, by: { worker: `worker-${visit.key}`, role: 'social-worker' } });
});

test('what was recorded while everyone was being judged is judged as it stands', async () => {
  const job = await desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: false });
  const answers = await Promise.all(Array.from({ length: 5 }, () => desk.record(visitOf({ elm: { 'child-seen': true } }))));
  await council.opened.settled();
  assert.equal((await desk.progress(job))?.state, 'finished');
  assert.ok(answers.every(({ saved }) => saved));
  await kept();
});

test('a child known from a census alone is owed the next visit once one is recorded here', async () => {
  const before = (await desk.expected('fir'))?.expectations.filter(({ expectation }) => expectation.standard === `${VISIT}-first`) ?? [];
  assert.ok(before.length > 0 && before.every(({ expectation }) => expectation.state === 'not-held'));
  assert.equal((await desk.record(visitOf({ fir: { 'child-seen': true } }))).saved, true);
  const after = (await desk.child('fir'))?.expectations.filter(({ expectation }) => expectation.standard === VISIT) ?? [];
  assert.deepEqual(
    after.filter(({ expectation }) => expectation.state === 'upcoming').map(({ expectation }) => expectation.due?.day),
    [dayOf('2026-04-27')],
  );
  assert.equal((await desk.record(visitOf({ fir: { 'child-seen': true } }))).saved, true);
  assert.equal((await desk.child('fir'))?.sources.length, 2, 'said once');
  await kept();
});

test('who was there by name is asked once of brothers and sisters, and stands in each entry as people of that child’s own network', async () => {
  const form = (await desk.recordingForm({ type: 'visit', children: ['ash'] })) ?? assert.fail();
  assert.deepEqual(
    form.network.map(({ id, name }) => [id, name]),
    [
      ['ash-mum', 'Hazel Notreal'],
      ['ash-dad', 'Flint Notreal'],
      ['cedar-nan', 'Maple Notreal'],
    ],
  );
  const seen = { 'child-seen': true };
  const visit = visitOf({ ash: seen, birch: seen, cedar: seen }, { together: { 'present-by-name': ['ash-mum', 'ash-dad'] } });
  assert.equal((await desk.record(visit)).saved, true);
  const written = async (child: string) =>
    (await council.entriesOf(child)).find(({ id }) => id.startsWith(visit.key)) ?? assert.fail(child);
  const [ash, birch, cedar] = [await written('ash'), await written('birch'), await written('cedar')];
  assert.deepEqual(
    [ash.fields['present-by-name'], ash.fields['present']],
    [
      ['ash-mum', 'ash-dad'],
      ['mother', 'father'],
    ],
  );
  assert.deepEqual([birch.fields['present-by-name'], birch.fields['present']], [['birch-mum'], ['mother']]);
  assert.deepEqual(cedar.fields, seen);
  const read = (await desk.entry('birch', birch.id)) ?? assert.fail();
  assert.ok(
    read.groups.some(({ facts }) =>
      facts.some(({ label, value }) => label === 'Who of the family and network was there?' && value === 'Hazel Notreal'),
    ),
  );
  const line = (await desk.child('ash'))?.timeline.lines.find(({ id }) => id === ash.id);
  assert.ok(line?.facts.some(({ value }) => value === 'Hazel Notreal, Flint Notreal'));
  await kept();
});

test('whoever is named counts as what they are to the child, beside the kinds of people that are ticked', async () => {
  const visit = visitOf({ ash: { 'child-seen': true } }, { together: { present: ['school'], 'present-by-name': ['ash-mum'] } });
  assert.equal((await desk.record(visit)).saved, true);
  const entry = (await council.entriesOf('ash')).find(({ id }) => id.startsWith(visit.key));
  assert.deepEqual([entry?.fields['present'], entry?.fields['present-by-name']], [['school', 'mother'], ['ash-mum']]);
});
