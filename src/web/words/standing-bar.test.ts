import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Standing } from '../../casework/index.ts';
import { standingBar } from './standing-bar.ts';

const nothing: Standing = { inTime: 0, varied: 0, late: 0, overdue: 0, open: 0, notHeld: 0, other: 0 };

test('what is not yet due and what the source could not show are left out of the share in timescale', () => {
  const bar = standingBar({ ...nothing, inTime: 6, late: 1, overdue: 1, open: 10, notHeld: 2 });
  assert.equal(bar?.headline, '6 of 8 in timescale (75%)');
  assert.equal(bar?.words, '6 in timescale, 1 met late or ended late, 1 overdue, 10 not yet due and 2 not held in source');
});

test('what a box left empty asks is to be put right, and is in the share like what is overdue', () => {
  const bar = standingBar({ ...nothing, inTime: 3, overdue: 1 }, 'to put right');
  assert.deepEqual([bar?.headline, bar?.words], ['3 of 4 in timescale (75%)', '3 in timescale and 1 to put right']);
});

test('the parts of the bar fill it exactly, side by side', () => {
  const parts = standingBar({ ...nothing, inTime: 1, open: 3 })?.parts ?? [];
  assert.deepEqual(parts, [
    { kind: 'in-time', x: 0, width: 25 },
    { kind: 'open', x: 25, width: 75 },
  ]);
});

test('a standard that has expected nothing has no bar', () => {
  assert.equal(standingBar(nothing), undefined);
});
