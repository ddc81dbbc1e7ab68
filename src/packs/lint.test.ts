/** What a pack is asked to settle: the pairs and units that a careful reader would stumble over, and no others. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { lintPack } from './lint.ts';
import { checkPackAlone } from './pack.ts';
import { packFolder } from './test-support.ts';

interface Given {
  readonly owner?: string;
  readonly reading?: string;
  readonly version: string;
}

/** The invented council's pack with these standards, numbered from 1. */
function lintOf(t: TestContext, ...given: Given[]) {
  const standards = given.map(({ owner, reading, version }, index) => {
    const lines = version.trim().split('\n');
    return `  - id: testshire.visits.number-${index + 1}
    clause: ["1.1"]
    owner: ${owner ?? 'social-worker'}
    says: What it asks.
${reading === undefined ? '' : `    reading: ${reading}\n`}    versions:
      - from: 2025-01-01
${lines.map((line) => `        ${line}`).join('\n')}
    examples:
      - { name: nothing yet, given: [2025-06-02 visit], on: 2025-06-10, expect: none }
`;
  });
  const { loaded, faults } = checkPackAlone(packFolder(t, { 'visits.yaml': `chapter: Visits\nstandards:\n${standards.join('\n')}` }));
  assert.deepEqual(faults, []);
  assert.ok(loaded !== undefined);
  return lintPack(loaded);
}

const every = (interval: string, more = ''): string => `shape: every
while: child-protection-plan
interval: ${interval}
met-by: core-group
${more}`;

test('core groups every four weeks here and every month there are one question, and four weeks comes first', (t) => {
  const { clashes } = lintOf(t, { version: every('1 month') }, { version: every('4 weeks') });
  assert.deepEqual(
    clashes.map(({ stricter, other, byTurns }) => [stricter.limit, other.limit, byTurns]),
    [['every 4 weeks', 'every month', false]],
  );
});

test('twenty working days and four weeks lead by turns', (t) => {
  const [clash] = lintOf(t, { version: every('20 working days') }, { version: every('4 weeks') }).clashes;
  assert.equal(clash?.byTurns, true);
});

test('a stricter rule for babies beside one for all is no contradiction; a looser one for babies is', (t) => {
  const babies = 'applies: { age: { under: 1 } }';
  assert.equal(lintOf(t, { version: every('2 weeks', babies) }, { version: every('4 weeks') }).clashes.length, 0);
  assert.equal(lintOf(t, { version: every('6 weeks', babies) }, { version: every('4 weeks') }).clashes.length, 1);
});

test('two rules that never speak of the same child do not clash', (t) => {
  const young = every('2 weeks', 'applies: { age: { under: 5 } }');
  const older = every('4 weeks', 'applies: { age: { from: 5 } }');
  assert.equal(lintOf(t, { version: young }, { version: older }).clashes.length, 0);
});

test('the first meeting and those that follow are no contradiction', (t) => {
  const first = 'shape: within\nafter: { start-of: child-protection-plan }\nlimit: 10 working days\nmet-by: core-group';
  assert.equal(lintOf(t, { version: first }, { version: every('6 weeks') }).clashes.length, 0);
});

test('what is asked once an interval was agreed for the child stands beside the rule on purpose', (t) => {
  const agreed = every('6 weeks', 'applies: { ever: variation-agreed }\nvaried-by: { entry: variation-agreed }');
  assert.equal(lintOf(t, { version: every('4 weeks') }, { version: agreed }).clashes.length, 0);
});

test('one act asked of two people is a question, with or without different limits', (t) => {
  const { owners, clashes } = lintOf(t, { version: every('4 weeks') }, { owner: 'team-manager', version: every('4 weeks') });
  assert.deepEqual(
    owners.map(({ one, other }) => [one.owner, other.owner]),
    [['social worker', 'team manager']],
  );
  assert.equal(clashes.length, 0);
});

test('a visit by a social worker and one by a family support worker are two acts', (t) => {
  const by = (role: string, interval: string) => every(interval).replace('core-group', `{ entry: visit, where: { by: ${role} } }`);
  const { owners, clashes } = lintOf(
    t,
    { version: by('social-worker', '2 weeks') },
    { owner: 'family-support-worker', version: by('family-support-worker', '4 weeks') },
  );
  assert.deepEqual([owners.length, clashes.length], [0, 0]);
});

function visitAfter(what: string, limit: string): string {
  return `shape: within\nafter: ${what}\nlimit: ${limit}\nmet-by: visit`;
}

test('ten days for one visit and ten working days for another are told side by side', (t) => {
  const { units } = lintOf(
    t,
    { version: visitAfter('referral', '10 days') },
    { version: visitAfter('assessment-started', '10 working days') },
  );
  assert.deepEqual(
    units.map(({ thing, ways }) => [thing, ways.map(({ unit, limits }) => [unit, limits.map(({ limit }) => limit)])]),
    [
      [
        'Visit',
        [
          ['days', ['10 days']],
          ['working days', ['10 working days']],
        ],
      ],
    ],
  );
});

test('readings that preferred one text to another are listed; plain notes are counted', (t) => {
  const { readings, read } = lintOf(
    t,
    { reading: 'The table and the text differ; the table was not chosen.', version: every('4 weeks') },
    { reading: 'The day of the conference is day 0.', version: every('4 weeks').replace('core-group', 'visit') },
  );
  assert.deepEqual([readings.map(({ id }) => id), read], [['testshire.visits.number-1'], 2]);
});

test('without statute beside it, nothing is said of statute', (t) => {
  assert.deepEqual(lintOf(t, { version: every('4 weeks') }).statute, []);
});
