import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayFrom, dayOf, isoOf, parts, tryDayOf, weekday } from './day.ts';
import { CalendarError } from './errors.ts';

const FIRST_WRITABLE = dayOf('1000-01-01');
const LAST_WRITABLE = dayOf('9999-12-31');
const anyDay = fc.integer({ min: FIRST_WRITABLE, max: LAST_WRITABLE });

test('day 0 is 1 January 1970, a Thursday', () => {
  assert.equal(dayOf('1970-01-01'), 0);
  assert.equal(dayOf('1969-12-31'), -1);
  assert.equal(weekday(0), 4);
});

test('a child born on a leap day has a date of birth that is kept', () => {
  assert.equal(isoOf(dayOf('2024-02-29')), '2024-02-29');
  assert.equal(isoOf(dayOf('2000-02-29')), '2000-02-29');
  assert.equal(dayOf('2024-03-01') - dayOf('2024-02-28'), 2);
  assert.equal(dayOf('1900-03-01') - dayOf('1900-02-28'), 1);
});

test('a date that never was is refused, and the message says why', () => {
  assert.throws(() => dayOf('2025-02-30'), { name: 'CalendarError', message: '"2025-02-30" is not a date: February 2025 has 28 days.' });
  assert.throws(() => dayOf('2023-02-29'), /February 2023 has 28 days/);
  assert.throws(() => dayOf('1900-02-29'), /February 1900 has 28 days/);
  assert.throws(() => dayOf('2024-02-30'), /February 2024 has 29 days/);
  assert.throws(() => dayOf('2025-04-31'), /April 2025 has 30 days/);
  assert.throws(() => dayOf('2025-12-00'), /December 2025 has 31 days/);
  assert.throws(() => dayOf('2025-13-01'), /there is no month 13/);
  assert.throws(() => dayOf('2025-00-10'), /there is no month 0/);
});

for (const written of [
  '25-03-28',
  '0025-03-28',
  '28/03/2025',
  '2025-3-28',
  '20250328',
  '2025-03-28T10:00',
  ' 2025-03-28',
  '',
  '２０２５-03-28',
]) {
  test(`a date written ${JSON.stringify(written)} is refused with the way to write it`, () => {
    assert.equal(tryDayOf(written), undefined);
    assert.throws(
      () => dayOf(written),
      (error) => error instanceof CalendarError && /YYYY-MM-DD/.test(error.message),
    );
  });
}

test('a long run of nonsense is cut short in the message', () => {
  assert.throws(
    () => dayOf('9'.repeat(10_000)),
    (error) => error instanceof CalendarError && error.message.length < 200,
  );
});

test('a year, month and day that make no date are refused', () => {
  assert.throws(() => dayFrom(2025, 2, 29), CalendarError);
  assert.throws(() => dayFrom(2025, 1.5, 1), CalendarError);
  assert.throws(() => dayFrom(10_000, 1, 1), CalendarError);
  assert.throws(() => dayFrom(Number.NaN, 1, 1), CalendarError);
});

test('every day is the day, the parts and the weekday that Temporal makes of it', () => {
  const epoch = Temporal.PlainDate.from('1970-01-01');
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = epoch.add({ days: day });
      assert.equal(isoOf(day), date.toString());
      assert.equal(dayOf(date.toString()), day);
      assert.deepEqual(parts(day), { year: date.year, month: date.month, day: date.day });
      assert.equal(dayFrom(date.year, date.month, date.day), day);
      assert.equal(weekday(day), date.dayOfWeek);
    }),
    { numRuns: 2000 },
  );
});

test('each day of the years that records cover follows the one before it', () => {
  let date = Temporal.PlainDate.from('1899-12-30');
  for (let day = dayOf('1899-12-30'); day <= dayOf('2101-01-02'); day += 1) {
    const { year, month, day: dayOfMonth } = parts(day);
    if (year !== date.year || month !== date.month || dayOfMonth !== date.day) assert.fail(`${isoOf(day)} should be ${date.toString()}`);
    date = date.add({ days: 1 });
  }
});
