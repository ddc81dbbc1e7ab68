/** Conditions as people would say them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionWords } from './condition-words.ts';
import { readVersionOf } from './test-support.ts';

const SAID: readonly (readonly [condition: string, words: string])[] = [
  ['{ met: never }', 'first'],
  ['{ met: once }', 'second'],
  ['{ met: { from: 1 } }', 'then'],
  ['{ met: { under: 3 } }', 'first 3'],
  ['{ met: { from: 2 } }', 'after the first 2'],
  ['{ age: { from: 5 } }', 'aged 5 or over'],
  ['{ age: { from: 5, under: 18 } }', 'aged 5 or over and under 18'],
  ['{ in: [proceedings, pre-proceedings] }', 'during proceedings or pre-proceedings'],
  ['{ not: { in: missing } }', 'outside missing'],
  ['{ lasted: { from: 12 months } }', 'after 12 months'],
  ['{ lasted: { under: 1 year } }', 'in the first year'],
  ['{ of-lasted: { looked-after: { from: 4 weeks } } }', 'after 4 weeks of period of care'],
  ['{ had: visit }', 'after a visit'],
  ['{ not-had: [adoption-review, visit] }', 'until an adoption review or visit'],
  ['{ never: visit }', 'before any visit'],
  ['{ not-had-in: { looked-after: visit } }', 'until a visit in this period of care'],
  ['{ latest: { entry: visit, where: { child-seen: no } } }', 'the latest is a visit (child seen: no)'],
  ['{ any: [{ in: missing, age: { under: 5 } }, { not: { age: { from: 3 } } }] }', '(during missing and under 5) or not (aged 3 or over)'],
  ['{ had: { entry: variation-agreed, where: { standard: testshire.visits.plan-of-mine } } }', 'after a variation agreed'],
];

for (const [condition, words] of SAID) {
  test(`${condition} is said: ${words}`, (t) => {
    const { version, faults } = readVersionOf(t, `shape: every\nwhile: placement\napplies: ${condition}\ninterval: 1 week\nmet-by: visit`);
    assert.deepEqual(faults, []);
    assert.equal(version?.applies && conditionWords(version.applies, 'placement', []), words);
  });
}
