import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toShare } from './to-share.ts';

test('what is marked as about somebody else, or not to be shared yet, is kept back in every line of every list, and shows that it was', () => {
  const given = {
    a: 'x',
    b: true,
    c: undefined,
    events: [{ more: 'Warm. [third party: her uncle drinks]' }],
    d: '[not yet shared: an arrest] on Monday',
  };
  assert.deepEqual(toShare(given), {
    a: 'x',
    b: true,
    c: undefined,
    events: [{ more: 'Warm. [something about somebody else is left out here]' }],
    d: '[something is left out here for now] on Monday',
  });
});
