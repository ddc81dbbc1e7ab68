import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf, isoOf } from './day.ts';
import { addMonths, lastOfMonth } from './months.ts';

const monthsOn = (from: string, months: number) => isoOf(addMonths(dayOf(from), months));

test('a month after 31 January is the last day of February', () => {
  assert.equal(monthsOn('2025-01-31', 1), '2025-02-28');
  assert.equal(monthsOn('2024-01-31', 1), '2024-02-29');
  assert.equal(monthsOn('2025-01-28', 1), '2025-02-28');
});

test('three months after a review on 30 November is the end of February', () => {
  assert.equal(monthsOn('2025-11-30', 3), '2026-02-28');
});

test('a year after a leap day is 28 February', () => {
  assert.equal(monthsOn('2024-02-29', 12), '2025-02-28');
  assert.equal(monthsOn('2024-02-29', 48), '2028-02-29');
});

test('months count back over the new year', () => {
  assert.equal(monthsOn('2025-01-31', -2), '2024-11-30');
  assert.equal(monthsOn('2025-03-31', -1), '2025-02-28');
  assert.equal(monthsOn('2025-12-15', -12), '2024-12-15');
});

test('the last day of a later month does not depend on the day of this one', () => {
  assert.equal(isoOf(lastOfMonth(dayOf('2026-03-01'), 1)), '2026-04-30');
  assert.equal(isoOf(lastOfMonth(dayOf('2026-03-31'), 1)), '2026-04-30');
  assert.equal(isoOf(lastOfMonth(dayOf('2026-12-25'), 2)), '2027-02-28');
});

test('months are added as Temporal adds them, month ends included', () => {
  const days = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2100-12-31') });
  fc.assert(
    fc.property(days, fc.integer({ min: -1200, max: 1200 }), (day, months) => {
      const expected = Temporal.PlainDate.from(isoOf(day)).add({ months }, { overflow: 'constrain' });
      assert.equal(isoOf(addMonths(day, months)), expected.toString());
      assert.equal(isoOf(lastOfMonth(day, months)), expected.with({ day: 31 }).toString());
    }),
    { numRuns: 1000 },
  );
});
