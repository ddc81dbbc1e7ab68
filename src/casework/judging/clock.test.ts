import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untilMidnight } from './clock.ts';

const HOUR = 3_600_000;

for (const { when, at, hours } of [
  { when: 'an hour before midnight in winter', at: '2026-01-14T23:00:00Z', hours: 1 },
  { when: 'an hour before midnight in summer, when Greenwich is an hour behind', at: '2026-07-14T22:00:00Z', hours: 1 },
  { when: 'the midnight before the clocks go forward', at: '2026-03-29T00:00:00Z', hours: 23 },
  { when: 'the midnight before the clocks go back', at: '2026-10-24T23:00:00Z', hours: 25 },
  { when: 'at midnight itself', at: '2026-01-14T00:00:00Z', hours: 24 },
]) {
  test(`${when}, the next midnight in England is ${hours} hours away`, () => {
    assert.equal(untilMidnight(Temporal.Instant.from(at)) / HOUR, hours);
  });
}
