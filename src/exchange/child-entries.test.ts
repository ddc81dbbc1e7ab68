import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../calendar/index.ts';
import { deriveEpisodes } from '../record/derive-episodes.ts';
import { inOrder } from '../record/order.ts';
import { type ChildEntries, childEntries } from './child-entries.ts';

const MONDAY = dayOf('2025-06-02');
const spans = ({ all }: ChildEntries, kind: string) =>
  deriveEpisodes(inOrder(all()))
    .filter((one) => one.kind === kind)
    .map(({ from, to }) => [from, to]);

test('a child missing and back on one day was missing for that day and no longer', () => {
  const entries = childEntries('s903', 'A1');
  entries.add({ type: 'missing-ended', day: MONDAY, ends: { began: MONDAY } });
  entries.add({ type: 'missing-started', day: MONDAY });
  assert.deepEqual(spans(entries, 'missing'), [[MONDAY, MONDAY]]);
});

test('a placement that ends as the next begins leaves the next one open', () => {
  const entries = childEntries('s903', 'A1');
  entries.add({ type: 'placement-started', day: MONDAY - 30 });
  entries.add({ type: 'placement-started', day: MONDAY });
  entries.add({ type: 'placement-ended', day: MONDAY, ends: { began: MONDAY - 30 } });
  assert.deepEqual(spans(entries, 'placement'), [
    [MONDAY - 30, MONDAY],
    [MONDAY, undefined],
  ]);
});

test('a placement agreed as permanent on its first day is the one agreed, not the one before', () => {
  const entries = childEntries('s903', 'A1');
  entries.add({ type: 'placement-started', day: MONDAY - 30 });
  entries.add({ type: 'placement-agreed-permanent', day: MONDAY, comesLast: true });
  entries.add({ type: 'placement-started', day: MONDAY });
  const agreed = deriveEpisodes(inOrder(entries.all()))
    .filter((one) => one.kind === 'placement')
    .map((one) => one.attributes['agreed-permanent']?.length ?? 0);
  assert.deepEqual(agreed, [0, 1]);
});

test('a fact given twice is one entry; two of a kind on one day that differ are two', () => {
  const entries = childEntries('cin', 'A1');
  const first = entries.add({ type: 'referral', day: MONDAY, fields: { source: '6' } });
  assert.equal(entries.add({ type: 'referral', day: MONDAY, fields: { source: '6' } }), first);
  assert.equal(entries.add({ type: 'referral', day: MONDAY, fields: { source: '2A' } }), `${first}:2`);
  assert.equal(entries.all().length, 2);
});
