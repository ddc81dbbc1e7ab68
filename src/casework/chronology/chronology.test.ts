import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { COUNCIL, children, type InventedCouncil, inventedCouncil, NOW, workers } from '../../../test/support/invented-council.ts';
import type { Person } from '../../access/person.ts';
import { dayOf } from '../../calendar/index.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { readRecord, saySensitive } from '../../store/index.ts';
import { asCsv } from '../csv.ts';
import type { Chronologies, ChronologyAnswer } from './answers.ts';
import { chronologyTable } from './table.ts';

let council: InventedCouncil;
let ada: Person;
let head: Person;

/** Ash and birch are Ada's; cedar, their half-brother, lives elsewhere and his record is sealed. All three were once recorded together. */
before(async () => {
  council = await inventedCouncil({
    standards: 'herefordshire',
    subjects: [...children('ash', 'birch', 'cedar'), ...workers('ada')],
    entries: [
      entry('all-three', 'significant-event', '2026-01-05', ['ash', 'birch', 'cedar'], { what: 'The house flooded.' }),
      ...['ash', 'birch', 'cedar'].map((id) =>
        entry(`${id}-allocated`, 'allocation', '2026-01-06', [id], { worker: id === 'cedar' ? 'cy' : 'ada', role: 'social-worker' }),
      ),
      entry('ash-move', 'significant-event', '2026-02-02', ['ash'], { what: 'Moved school.', impact: 'Lost every friend.' }),
      entry('ash-note', 'case-note', '2026-02-20', ['ash'], { notes: '=A call from the school.' }),
      entry('birch-hospital', 'significant-event', '2026-03-01', ['birch'], { what: 'A week in hospital.' }),
      entry('cedar-secret', 'significant-event', '2026-03-02', ['cedar'], { what: 'Told something only cedar may tell.' }),
      // What one worker wrote of one act for each of them, word for word alike.
      ...['ash', 'birch'].map((id) => entry(`${id}-holiday`, 'significant-event', '2026-03-20', [id], { what: 'A week by the sea.' })),
    ],
    also: (tx) => saySensitive(tx, COUNCIL, 'cedar', { sensitivity: 'sealed', reason: 'He is hidden from his father.', by: 'a test' }),
  });
  ada = await council.person({ name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  head = await council.person({ name: 'Fi Invented', roles: ['head-of-service'] });
});
after(() => council.close());

function entry(id: string, type: string, on: string, subjects: readonly string[], fields: Fields): Entry {
  const day = dayOf(on);
  return { id, type, subjects, occurred: { day }, recorded: { day: day + 1 }, by: 'ada', role: 'social-worker', fields };
}

function as(person: Person): Chronologies {
  return council.deskOf(person).chronologies;
}

async function read(child: string, asked = {}, person = ada): Promise<ChronologyAnswer> {
  return (await as(person).read(child, asked)) ?? assert.fail('there is no such chronology');
}

const said = ({ lines }: Pick<ChronologyAnswer, 'lines'>): readonly string[] => lines.map(({ entry: { id } }) => id);

test('a chronology begins with what matters by its kind, oldest first, each event telling what it meant where that was written', async () => {
  const answer = await read('ash');
  assert.deepEqual(said(answer), ['all-three', 'ash-move', 'ash-holiday']);
  assert.deepEqual(answer.lines[1]?.meanings, [{ child: { id: 'ash', name: 'ash Notreal' }, impact: 'Lost every friend.' }]);
  assert.equal(answer.lines[1]?.says, 'Moved school.');
  assert.deepEqual(answer.setsOut, ['key-events']);
});

test('what does not belong is left out with a reason, and put back; nothing is left out without one', async () => {
  const refused = await as(ada).note('ash', { key: randomUUID(), entry: 'ash-holiday', fields: { place: 'out' } });
  assert.ok(refused?.saved === false && refused.faults[0]?.path === 'fields.because');
  const because = 'The same is told by the plan.';
  assert.deepEqual(await as(ada).note('ash', { key: randomUUID(), entry: 'ash-holiday', fields: { place: 'out', because } }), {
    saved: true,
  });
  const without = await read('ash');
  assert.deepEqual(said(without), ['all-three', 'ash-move']);
  assert.deepEqual(
    without.leftOut.map(({ entry: { id }, meanings }) => [id, meanings[0]?.because]),
    [['ash-holiday', because]],
  );
  assert.deepEqual(said(await read('birch')), ['all-three', 'birch-hospital', 'birch-holiday'], 'her own stays as it was');
  await as(ada).note('ash', { key: randomUUID(), entry: 'ash-holiday', fields: { place: 'in' } });
  assert.deepEqual(said(await read('ash')), ['all-three', 'ash-move', 'ash-holiday']);
});

test('anything else that somebody adds stands among them, with why and what it meant', async () => {
  const fields = {
    place: 'in',
    because: 'School asked for help for the first time.',
    impact: 'Was fetched out of class.',
    since: 'Waits at the gate.',
  };
  assert.deepEqual(await as(ada).note('ash', { key: randomUUID(), entry: 'ash-note', fields }), { saved: true });
  const line = (await read('ash')).lines.find(({ entry: { id } }) => id === 'ash-note') ?? assert.fail('it is not there');
  assert.ok(line.added);
  assert.deepEqual(
    line.meanings.map(({ impact, since }) => [impact, since]),
    [[fields.impact, fields.since]],
  );
  assert.equal(line.meanings[0]?.told?.by, 'Ada Invented');
  assert.deepEqual(said(await read('ash', { analysed: true })), ['ash-move', 'ash-note']);
  assert.deepEqual(said(await read('ash', { from: dayOf('2026-02-10'), kind: 'case-note', by: 'ada' })), ['ash-note']);
  assert.deepEqual(said(await read('ash', { by: 'team-manager' })), []);
});

test('an entry of another child, or of the chronology itself, is not put in', async () => {
  for (const id of ['birch-hospital', 'nothing', 'cedar-secret'])
    assert.equal(await as(ada).note('ash', { key: randomUUID(), entry: id, fields: { place: 'in', because: 'To see.' } }), undefined, id);
});

test('the chronologies of brothers and sisters are one, each event saying whose it is, and what was written alike is told once', async () => {
  const answer = await read('ash', { family: true });
  assert.deepEqual(
    answer.lines.map(({ entry: { id }, children }) => [id, ...children.map((one) => one.id)]),
    [
      ['all-three', 'ash', 'birch'],
      ['ash-move', 'ash'],
      ['ash-note', 'ash'],
      ['birch-hospital', 'birch'],
      ['ash-holiday', 'ash', 'birch'],
    ],
  );
});

test('a half-brother whose record is hidden is nowhere: not by name, not in a count, not by what all three shared', async () => {
  for (const family of [false, true]) {
    const answer = await read('ash', { family });
    assert.doesNotMatch(JSON.stringify(answer), /cedar/);
    assert.doesNotMatch(asCsv(chronologyTable(answer)), /cedar/);
    assert.equal(answer.total, answer.lines.length);
  }
  assert.doesNotMatch(JSON.stringify(await read('ash', { family: true }, head)), /cedar/, 'a head of service is not let in either');
  assert.equal(await as(ada).read('cedar', {}), undefined);
  assert.match(
    JSON.stringify(await council.opened.desk.chronologies.read('ash', { family: true })),
    /cedar-secret/,
    'Sightline itself knows of him',
  );
});

test('a chronology is said to be up to date by what stands in it: a pattern only where somebody looked as far as the last event', async () => {
  const key = randomUUID();
  assert.deepEqual(await as(ada).bringUpToDate('ash', key), { saved: true });
  const short = { from: '2026-01-01', to: '2026-02-28', pattern: 'Each move came in a holiday.', meaning: 'Two schools in a year.' };
  await as(ada).pattern('ash', { key: randomUUID(), fields: short });
  assert.deepEqual((await read('ash')).setsOut, ['key-events']);
  const backwards = await as(ada).pattern('ash', { key: randomUUID(), fields: { ...short, to: '2025-12-31' } });
  assert.ok(backwards?.saved === false && backwards.faults[0]?.path === 'fields.to');
  await as(ada).pattern('ash', { key: randomUUID(), fields: { ...short, to: '2026-04-14' } });
  for (const id of ['all-three', 'ash-holiday'])
    await as(ada).note('ash', { key: randomUUID(), entry: id, fields: { place: 'in', impact: 'Talked of it for weeks.' } });
  const answer = await read('ash');
  assert.deepEqual(answer.setsOut, ['key-events', 'impact-then', 'impact-together', 'pattern']);
  assert.equal(answer.patterns.length, 2);
  await as(ada).bringUpToDate('ash', randomUUID());
  const record = (await readRecord(council.database.store.read, COUNCIL, 'ash')) ?? assert.fail('no record');
  const updates = record.entries.filter(({ type }) => type === 'chronology-updated').map(({ fields }) => fields);
  assert.deepEqual(updates, [
    { started: true, 'sets-out': ['key-events'] },
    { started: false, 'sets-out': ['key-events', 'impact-then', 'impact-together', 'pattern'] },
  ]);
  assert.equal((await read('ash')).upToDate?.occurred.day, NOW.day);
});

test('a spreadsheet takes nothing that was written for a formula', async () => {
  const csv = asCsv(chronologyTable(await read('ash')));
  assert.match(csv, /'=A call from the school\./);
  assert.match(csv, /^Number,Date and time,/);
});
