/** A council's limits beside statute's, as a principal social worker would check them by hand. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { ENGLAND, parseLimit } from '../calendar/index.ts';
import type { Standard } from '../engine/index.ts';
import { compareWithStatute, type Standing } from './against-statute.ts';
import { compareLimits } from './against-statute/later.ts';
import { readVersionOf } from './test-support.ts';

function compared(one: string, other: string): Standing {
  return compareLimits(parseLimit(one), parseLimit(other), 'on', ENGLAND).standing;
}

/** A standard of this id with one version written in YAML. */
function standardOf(t: TestContext, id: string, version: string): Standard {
  const { standard, faults } = readVersionOf(t, version);
  assert.deepEqual(faults, []);
  assert.ok(standard !== undefined);
  return { ...standard, id };
}

function against(t: TestContext, statute: string, ...councils: string[]) {
  return compareWithStatute(
    standardOf(t, 'england.it', statute),
    councils.map((version, index) => standardOf(t, `testshire.number-${index + 1}`, version)),
    ENGLAND,
  );
}

const CARE_VISITS = `shape: every
while: placement
intervals:
  - { when: { met: never }, limit: 1 week }
  - { when: { attribute: { carer-approval: temporary } }, limit: 4 weeks }
  - { limit: 6 weeks }
met-by: { entry: visit, where: { child-seen: true } }`;

test('twenty working days, four weeks and twenty-eight days are laid side by side by the dates they give', () => {
  assert.equal(compared('4 weeks', '28 days'), 'equal');
  assert.equal(compared('20 working days', '4 weeks'), 'sometimes-weaker');
  assert.equal(compared('4 weeks', '20 working days'), 'sometimes-weaker', 'from a Saturday, the twentieth working day is a Friday');
  assert.equal(compared('4 weeks', '21 working days'), 'stronger');
  assert.equal(compared('1 month', '20 working days'), 'sometimes-weaker');
  assert.equal(compared('10 days', '10 working days'), 'stronger');
  assert.equal(compared('45 working days', '45 days'), 'weaker');
  assert.equal(compared('12 months', '1 year'), 'equal');
});

test('an hour more than three days is later than three days', () => {
  assert.equal(compared('73 hours', '72 hours'), 'weaker');
  assert.equal(compared('72 hours', '3 days'), 'stronger');
});

test('what waits for the next meeting has no date to compare', () => {
  assert.equal(compared('next care-review', '6 months'), 'cannot-be-compared');
});

test('counted back, fewer days before is the weaker', () => {
  assert.equal(compareLimits(parseLimit('2 working days'), parseLimit('3 working days'), 'back', ENGLAND).standing, 'weaker');
});

test('the same table is nowhere weaker', (t) => {
  const { nowhereWeaker, rows } = against(t, CARE_VISITS, CARE_VISITS);
  assert.ok(nowhereWeaker);
  assert.deepEqual(new Set(rows.map(({ standing }) => standing)), new Set(['equal']));
});

test('one row that gives more time is found among rows that give less', (t) => {
  const { nowhereWeaker, rows } = against(t, CARE_VISITS, CARE_VISITS.replace('4 weeks', '6 weeks').replace('1 week', '3 days'));
  assert.ok(!nowhereWeaker);
  assert.deepEqual(rows.map(({ statute, standing }) => [statute, standing]).toSorted(), [
    [0, 'stronger'],
    [1, 'weaker'],
    [2, 'equal'],
  ]);
});

test('two standards of the council answer one of statute between them', (t) => {
  const first = `shape: within
after: { start-of: placement }
limit: 1 week
met-by: { entry: visit, where: { child-seen: true } }`;
  const later = `shape: every
while: placement
interval: 4 weeks
met-by: { entry: visit, where: { child-seen: true } }`;
  assert.ok(against(t, CARE_VISITS, first, later).nowhereWeaker);
  assert.ok(!against(t, CARE_VISITS, later).nowhereWeaker, 'alone, the first week is longer than statute allows');
  assert.ok(
    against(t, CARE_VISITS, first).rows.some(({ standing }) => standing === 'silent'),
    'alone, the first visit says nothing of those that follow',
  );
});

test('a council that asks it of fewer children is silent about the others', (t) => {
  const { rows, nowhereWeaker } = against(t, CARE_VISITS, `${CARE_VISITS}\napplies: { age: { under: 5 } }`);
  assert.ok(!nowhereWeaker);
  assert.deepEqual(new Set(rows.map(({ standing }) => standing)), new Set(['equal', 'silent']));
});

test('a clock that runs through the whole of care runs in each placement too, but its first week does not come again', (t) => {
  const throughout = CARE_VISITS.replace('while: placement', 'while: looked-after')
    .replace('attribute: {', 'of: { placement: {')
    .replace(' temporary }', ' temporary } }');
  const { rows } = against(t, CARE_VISITS, throughout);
  assert.ok(rows.some(({ statute, standing }) => statute === 0 && standing === 'weaker'));
  assert.ok(rows.some(({ statute, standing }) => statute === 2 && standing === 'equal'));
});

test('a visit where the child need not be seen counts more than statute counts', (t) => {
  const { objections, nowhereWeaker } = against(t, CARE_VISITS, CARE_VISITS.replace(', where: { child-seen: true }', ''));
  assert.deepEqual(
    objections.map(({ objection }) => objection),
    ['counts-more'],
  );
  assert.ok(!nowhereWeaker);
});

test('a visit that must be a social worker’s counts less, and stands', (t) => {
  assert.ok(against(t, CARE_VISITS, CARE_VISITS.replace('child-seen: true', 'child-seen: true, by: social-worker')).nowhereWeaker);
});

test('counted from the start of the assessment and not from the referral, it is counted otherwise', (t) => {
  const statute = 'shape: within\nafter: assessment-started\ncounting-from: referral\nlimit: 45 working days\nmet-by: assessment-completed';
  const { objections } = against(t, statute, statute.replace('counting-from: referral\n', '').replace('45', '10'));
  assert.deepEqual(
    objections.map(({ objection }) => objection),
    ['counted-otherwise'],
  );
});

test('an interval that a manager may stretch without a ceiling is not statute’s', (t) => {
  const strict = CARE_VISITS.replaceAll('6 weeks', '2 weeks').replaceAll('4 weeks', '2 weeks');
  const stretched = (ceiling: string) =>
    against(t, CARE_VISITS, `${strict}\nvaried-by: { entry: variation-agreed${ceiling} }`).nowhereWeaker;
  assert.equal(stretched(''), false);
  assert.equal(stretched(', not-longer-than: 8 weeks'), false);
  assert.equal(stretched(', not-longer-than: 1 week'), true);
});

test('three unannounced visits a year are more than one', (t) => {
  const statute = 'shape: at-least\nwhile: looked-after\ncount: visit\nn: 1\nper: 1 year';
  assert.equal(against(t, statute, statute.replace('n: 1', 'n: 3')).rows[0]?.standing, 'stronger');
  assert.equal(against(t, statute.replace('n: 1', 'n: 3'), statute).rows[0]?.standing, 'weaker');
});
