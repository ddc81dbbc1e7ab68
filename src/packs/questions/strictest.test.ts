/** Which limit gives the least time, as a principal social worker would settle it with a calendar. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { ENGLAND } from '../../calendar/index.ts';
import type { Standard } from '../../engine/index.ts';
import { readVersionOf } from '../test-support.ts';
import type { Time } from './question.ts';
import { strictestAmong } from './strictest.ts';

const PLAN = `shape: every
while: child-protection-plan
met-by: { entry: visit, where: { child-seen: true } }`;
const CONFERENCE = 'shape: within\nmet-by: initial-conference';

function coreGroups(first: string, then: string): string {
  return `shape: every
while: child-protection-plan
met-by: core-group
intervals:
  - { when: { met: never }, limit: ${first} }
  - { limit: ${then} }`;
}

function unannounced(n: number): string {
  return `shape: at-least\nwhile: looked-after\ncount: visit\nn: ${n}\nper: 1 year`;
}

function reported(limit: string): string {
  return `shape: before\nbefore: care-review\nmet-by: care-review-report-shared\nlimit: ${limit}`;
}

function standardsOf(t: TestContext, versions: readonly string[]): Standard[] {
  return versions.map((version, index) => {
    const { standard, faults } = readVersionOf(t, version);
    assert.deepEqual(faults, []);
    assert.ok(standard !== undefined);
    return { ...standard, id: `${standard.id}-${index}` };
  });
}

/** Who is compared, and who of them is the strictest: 'a b c: b'. */
function strictest(t: TestContext, packs: Readonly<Record<string, string | readonly string[]>>, time?: Time): string[] {
  const sides = Object.entries(packs).map(([authority, versions]) => ({
    authority,
    standards: standardsOf(t, typeof versions === 'string' ? [versions] : versions),
  }));
  return strictestAmong(sides, time, ENGLAND).map(({ among, strictest: least }) => `${among.join(' ')}: ${least.join(' ')}`);
}

test('ten days are less than ten working days, and less than two weeks', (t) => {
  const after = (limit: string): string => `${CONFERENCE}\nafter: section-47-started\nlimit: ${limit}`;
  assert.deepEqual(strictest(t, { a: after('10 working days'), b: after('10 days'), c: after('2 weeks') }), ['a b c: b']);
});

test('twenty working days and four weeks: neither is the stricter, for it depends on the day', (t) => {
  assert.deepEqual(strictest(t, { a: `${PLAN}\ninterval: 20 working days`, b: `${PLAN}\ninterval: 4 weeks` }), ['a b: ']);
});

test('the same limit in other words is the same', (t) => {
  assert.deepEqual(strictest(t, { a: `${PLAN}\ninterval: 4 weeks`, b: `${PLAN}\ninterval: 28 days` }), ['a b: a b']);
});

test('counted from another start, limits are not laid side by side', (t) => {
  const from = (start: string, limit: string): string => `${CONFERENCE}\nafter: ${start}\nlimit: ${limit}`;
  const packs = {
    a: from('section-47-started', '15 days'),
    b: from('strategy-discussion', '15 working days'),
    c: from('strategy-discussion', '15 days'),
  };
  assert.deepEqual(strictest(t, packs), ['b c: c']);
});

test('stricter for the youngest and laxer for the rest is the stricter of neither', (t) => {
  const byAge = `${PLAN}\nintervals:\n  - { when: { age: { under: 5 } }, limit: 1 week }\n  - { limit: 4 weeks }`;
  assert.deepEqual(strictest(t, { a: byAge, b: `${PLAN}\ninterval: 2 weeks` }), ['a b: ']);
  assert.deepEqual(strictest(t, { a: byAge, b: `${PLAN}\ninterval: 4 weeks` }), ['a b: a']);
});

test('asked of some children only, it is not the strictest for all', (t) => {
  const some = `${PLAN}\ninterval: 1 week\napplies: { age: { under: 5 } }`;
  assert.deepEqual(strictest(t, { a: some, b: `${PLAN}\ninterval: 4 weeks` }), ['a b: ']);
  assert.deepEqual(strictest(t, { a: [some, `${PLAN}\ninterval: 4 weeks`], b: `${PLAN}\ninterval: 4 weeks` }), ['a b: a']);
});

test('the first time and the times after are told apart', (t) => {
  const packs = { a: coreGroups('10 working days', '4 weeks'), b: coreGroups('10 days', '6 weeks') };
  assert.deepEqual(strictest(t, packs, 'first'), ['a b: b']);
  assert.deepEqual(strictest(t, packs, 'later'), ['a b: a']);
  assert.deepEqual(strictest(t, packs), ['a b: ']);
});

test('asking for the request is not asking for the thing itself', (t) => {
  const after = 'shape: within\nafter: period-of-care-started';
  const packs = {
    a: `${after}\nlimit: 1 day\nmet-by: health-assessment-requested`,
    b: `${after}\nlimit: 20 working days\nmet-by: health-assessment`,
  };
  assert.deepEqual(strictest(t, packs), []);
  const either = `${after}\nlimit: 1 day\nmet-by: [health-assessment-requested, health-assessment]`;
  assert.deepEqual(strictest(t, { a: either, b: packs.b }), ['a b: ']);
});

test('counts are laid beside counts', (t) => {
  assert.deepEqual(strictest(t, { a: unannounced(1), b: unannounced(2) }), ['a b: b']);
});

test('counted back, more days before is the least time', (t) => {
  assert.deepEqual(strictest(t, { a: reported('2 days'), b: reported('3 working days') }), ['a b: b']);
});
