/** Statute beneath a council's pack: it speaks where the council is silent or weaker, and until the council speaks. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { dayOf, isoOf } from '../calendar/index.ts';
import { judge } from '../engine/index.ts';
import { checkPack, loadPack, loadSoundPacks } from './pack.ts';
import { packFolder, SHEET, SOUND } from './test-support.ts';

const STATUTE = SOUND.replaceAll('testshire.visits.plan', 'england.visits.plan')
  .replace('owner:', 'authority: guidance\n    owner:')
  .replaceAll('from: 2025-01-01', 'from: 2011-04-01');

/** The invented council beside an invented statute: a visit to a child on a plan every ten working days. */
function councilAndStatute(t: TestContext, council: string, statute = STATUTE): string {
  const folder = packFolder(t, { 'visits.yaml': council });
  const england = join(folder, '..', 'england');
  mkdirSync(england);
  cpSync(join(folder, 'clauses.yaml'), join(england, 'clauses.yaml'));
  writeFileSync(join(england, 'pack.yaml'), SHEET.replace('authority: testshire', 'authority: england'));
  writeFileSync(join(england, 'visits.yaml'), statute);
  return folder;
}

const standsOn = (interval: string): string =>
  SOUND.replace('owner:', 'stands-on: england.visits.plan\n    owner:')
    .replace('interval: 10 working days', `interval: ${interval}`)
    .replace(/expect: .*/, 'expect: { rejected: 1 }');

function judgedIds(folder: string): string[] {
  return loadPack(folder).judged.standards.map(({ id }) => id);
}

test('a council that says nothing of it is judged by statute', (t) => {
  assert.deepEqual(judgedIds(councilAndStatute(t, SOUND)), ['testshire.visits.plan', 'england.visits.plan']);
});

test('where the council asks as much, statute falls silent from the day the council speaks', (t) => {
  const { judged } = loadPack(councilAndStatute(t, standsOn('10 working days')));
  const [, statute] = judged.standards;
  assert.equal(statute?.versions[0]?.to, dayOf('2024-12-31'));
});

test('statute that began with the council is silent altogether', (t) => {
  assert.deepEqual(judgedIds(councilAndStatute(t, standsOn('5 working days'), STATUTE.replace('2011-04-01', '2025-01-01'))), [
    'testshire.visits.plan',
  ]);
});

test('where the council asks for less, both are judged', (t) => {
  const { judged } = loadPack(councilAndStatute(t, standsOn('15 working days')));
  assert.equal(judged.standards.length, 2);
  assert.equal(judged.standards[1]?.versions[0]?.to, undefined);
});

test('a child seen before the council’s standards began was owed what statute asked', (t) => {
  const { judged, calendar } = loadPack(councilAndStatute(t, standsOn('10 working days')));
  const record = {
    subject: { id: 'ash', kind: 'child' as const, born: dayOf('2016-05-03') },
    entries: [{ id: 'e1', type: 'child-protection-plan-started', subjects: ['ash'], occurred: { day: dayOf('2024-12-02') }, fields: {} }],
    sources: [],
  };
  const found = judge(record, judged, { asOf: dayOf('2025-02-03'), calendar });
  assert.deepEqual(
    found.map(({ standard, due }) => [standard, due && isoOf(due.day)]),
    [
      ['testshire.visits.plan', '2025-01-15'],
      ['england.visits.plan', '2024-12-16'],
    ],
  );
});

test('the council’s own pack holds its own standards only', (t) => {
  const loaded = loadPack(councilAndStatute(t, SOUND));
  assert.equal(loaded.pack.standards.length, 1);
  assert.equal(loaded.beneath?.pack.authority, 'england');
});

test('a pack by itself, with no statute beside it, is judged as it is', (t) => {
  const loaded = loadPack(packFolder(t, { 'visits.yaml': SOUND }));
  assert.equal(loaded.beneath, undefined);
  assert.equal(loaded.judged, loaded.pack);
});

test('statute is nobody’s council', (t) => {
  const { packs } = loadSoundPacks(join(councilAndStatute(t, SOUND), '..'));
  assert.deepEqual(
    packs.map(({ pack }) => pack.authority),
    ['testshire'],
  );
});

test('standing on what statute does not say is refused at its place', (t) => {
  const { faults } = checkPack(councilAndStatute(t, standsOn('10 working days').replace('england.visits.plan', 'england.visits.plam')));
  assert.deepEqual(
    faults.map(({ line, message, mend }) => [line, message, mend]),
    [[5, 'There is no standard of statute "england.visits.plam".', 'Did you mean "england.visits.plan"?']],
  );
});

test('a fault in statute is told where it stands, by every council above it', (t) => {
  const { faults, loaded } = checkPack(councilAndStatute(t, SOUND, STATUTE.replace('shape: every', 'shape: evry')));
  assert.equal(loaded, undefined);
  assert.match(faults[0]?.message ?? '', /^Statute, beneath this pack, does not hold: There is no shape "evry"/);
  assert.match(faults[0]?.file ?? '', /england.visits\.yaml$/);
});

test('a standard of statute says whether the law speaks or guidance does', (t) => {
  const { faults } = checkPack(councilAndStatute(t, SOUND, STATUTE.replace('    authority: guidance\n', '')));
  assert.match(faults[0]?.message ?? '', /does not say with what authority it speaks/);
});
