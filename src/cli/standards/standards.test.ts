/** What the standards commands print, for an invented council. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packFolder, SOUND } from '../../packs/test-support.ts';
import { Refusal } from '../refusal.ts';
import { checkFolders } from './check.ts';
import { chosenFolders, chosenPacks } from './choose.ts';
import { coverageAsJson, coverageAsText } from './coverage.ts';
import { listAsJson, listAsText } from './list.ts';
import { packAsJson, showPack, showStandard, standardAsJson } from './show.ts';

const TABLE = SOUND.replace(
  'interval: 10 working days',
  `intervals:
          - { when: { met: never }, limit: 2 working days, clause: "1.10" }
          - { limit: 10 working days }`,
)
  .replace('due: 2025-06-16', 'due: 2025-06-04')
  .replace('due-soon', 'overdue')
  .replace('says: A child', 'reading: Day 0 is the conference.\n    says: A child');

test('the list as JSON gives each standard its clauses, owner, reading and limits by phase', (t) => {
  const packs = chosenPacks(packFolder(t, { 'visits.yaml': TABLE }));
  assert.deepEqual(JSON.parse(listAsJson(packs)), [
    {
      id: 'testshire.visits.plan',
      authority: 'testshire',
      clauses: ['1.1'],
      shape: 'every',
      owner: 'social-worker',
      says: 'A child on a protection plan is seen every ten working days.',
      reading: 'Day 0 is the conference.',
      speaks: 'local',
      standsOn: [],
      limits: [
        { n: 2, unit: 'working-days', phase: 'first' },
        { n: 10, unit: 'working-days', phase: 'then' },
      ],
      from: '2025-01-01',
      to: null,
    },
  ]);
  assert.match(
    listAsText(packs),
    /Visits\n {4}testshire\.visits\.plan {2}\[2 working days, 10 working days\]\n {6}A child on a protection plan/,
  );
});

test('a standard is shown with its sentence, its table, its clause, its reading and the situations it was tried on', (t) => {
  const [pack] = chosenPacks(packFolder(t, { 'visits.yaml': TABLE }));
  const standard = pack?.pack.standards[0];
  assert.ok(pack && standard);
  const text = showStandard(standard, pack);
  for (const part of [
    'A child on a protection plan is seen every ten working days.',
    'Since Wednesday 1 January 2025',
    '1. 2 WORKING DAYS – first [1.10]',
    '2. EVERY 10 WORKING DAYS – then',
    'Met by: visit (child seen).',
    'Owed by   social worker',
    'Clause    1.1  visits to a child on a plan',
    'Day 0 is the conference.',
    '- a visit where the child was not seen does not count',
  ])
    assert.ok(text.includes(part), `${part}\nis not in\n${text}`);
  const data = JSON.parse(standardAsJson(standard, pack));
  assert.deepEqual(data.versions[0].limits, [
    { limit: '2 working days', when: 'first', clause: '1.10' },
    { limit: 'every 10 working days', when: 'then' },
  ]);
  assert.match(showPack(pack), /1 standard; 2 of 4 clauses judged/);
  assert.equal(JSON.parse(packAsJson(pack)).document, 'Practice Standards, January 2025');
});

test('a check names file, line and column of each fault and counts them', (t) => {
  const folder = packFolder(t, { 'visits.yaml': SOUND.replace('owner: social-worker', 'owner: socal-worker') });
  const report = checkFolders([folder]);
  assert.equal(report.faults, 1);
  assert.match(report.text, /visits\.yaml:5:12 There is no role "socal-worker"\. Did you mean "social-worker"\?\ntestshire: 1 fault\.$/);
  assert.deepEqual(checkFolders([packFolder(t, { 'visits.yaml': SOUND })]), {
    text: 'Testshire: 1 standard and 1 example hold.',
    faults: 0,
  });
});

test('coverage counts every clause, and lists those that nothing answers', (t) => {
  const packs = chosenPacks(packFolder(t, { 'visits.yaml': SOUND, 'scope.yaml': '- { clause: "1.3", out-of-scope: A value. }\n' }));
  assert.deepEqual(JSON.parse(coverageAsJson(packs)), [
    {
      authority: 'testshire',
      total: 4,
      judged: 1,
      judgedInPart: 0,
      asked: 0,
      measured: 0,
      outOfScope: 1,
      missing: ['1.10', '1.2'],
      reasons: [{ clause: '1.3', reason: 'A value.' }],
    },
  ]);
  assert.equal(
    coverageAsText(packs),
    `council    clauses  judged  of these in part  asked  measured  out of scope  missing
Testshire        4       1                 0      0         0             1        2

Testshire, answered by nothing yet:
  Visits: 1.10
  Conferences: 1.2`,
  );
});

test('a pack with faults is not listed; the refusal holds every one of them', (t) => {
  const folder = packFolder(t, { 'visits.yaml': SOUND.replace('shape: every', 'shape: evry') });
  assert.throws(
    () => chosenPacks(folder),
    (error) => error instanceof Refusal && error.code === 1 && /visits\.yaml:9:16 There is no shape "evry"/.test(error.message),
  );
});

test('a council is found by the name people use; one that is not there is refused with the nearest', () => {
  assert.match(chosenFolders('St Helens')[0] ?? '', /st-helens$/);
  assert.equal(chosenFolders(undefined).length >= 5, true);
  assert.throws(
    () => chosenFolders('herfordshire'),
    /no standards pack "herfordshire"\. Did you mean "herefordshire"\? The packs are: barnet,/,
  );
});
