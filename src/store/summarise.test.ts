import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../calendar/index.ts';
import type { StoredExpectation, StoredState } from './stored-expectation.ts';
import { tally } from './summarise.ts';

function expectation(standard: string, state: StoredState, due: string): StoredExpectation {
  const day = dayOf(due);
  return {
    key: `${standard}:ann:${due}`,
    standard,
    version: day,
    subject: 'ann',
    owner: 'social-worker',
    opened: { day: day - 10 },
    due: { day },
    state,
  };
}

const GAPS = new Set(['alone-or-why:ann:2025-03-01', 'alone-or-why:ann:2026-03-01']);

test('a visit two days late comes before a box left empty a year ago', () => {
  const tallied = tally([expectation('alone-or-why', 'overdue', '2025-03-01'), expectation('visit', 'overdue', '2026-03-02')], GAPS);
  assert.deepEqual([tallied.next?.key, tallied.overdue, tallied.urgency], ['visit:ann:2026-03-02', 2, 0]);
});

test('a visit due this week comes before a box left empty', () => {
  const tallied = tally([expectation('alone-or-why', 'overdue', '2025-03-01'), expectation('visit', 'due-soon', '2026-03-06')], GAPS);
  assert.deepEqual([tallied.next?.key, tallied.urgency], ['visit:ann:2026-03-06', 1]);
});

test('a box left empty comes before what is weeks away', () => {
  const tallied = tally([expectation('visit', 'upcoming', '2026-04-06'), expectation('alone-or-why', 'overdue', '2026-03-01')], GAPS);
  assert.deepEqual([tallied.next?.key, tallied.urgency], ['alone-or-why:ann:2026-03-01', 2]);
});

test('what of the record is to be put right is counted apart from what is overdue, and comes after what can still be done', () => {
  const gap = expectation('alone-or-why', 'to-put-right', '2025-03-01');
  const tallied = tally([gap, expectation('visit', 'due-soon', '2026-03-06')]);
  assert.deepEqual([tallied.overdue, tallied.toPutRight, tallied.urgency, tallied.next?.standard], [0, 1, 1, 'visit']);
  assert.deepEqual([tally([gap]).urgency, tally([gap]).next?.key], [2, gap.key], 'and with nothing else it is what is shown');
});

test('with nothing open there is nothing to see to', () => {
  assert.deepEqual(tally([expectation('visit', 'met', '2026-03-02')], GAPS), {
    overdue: 0,
    toPutRight: 0,
    dueSoon: 0,
    upcoming: 0,
    notHeld: 0,
    urgency: 5,
  });
});
