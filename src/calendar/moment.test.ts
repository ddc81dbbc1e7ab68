import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf } from './day.ts';
import { CalendarError } from './errors.ts';
import { isoOfMoment, momentOf } from './moment.ts';

test('a visit recorded with only its date has no minute', () => {
  assert.deepEqual(momentOf('2026-03-02'), { day: dayOf('2026-03-02') });
  assert.equal(isoOfMoment(momentOf('2026-03-02')), '2026-03-02');
});

test('a time is read with a T or a space between, and seconds are dropped', () => {
  const halfPastTwo = { day: dayOf('2026-03-02'), minute: 14 * 60 + 30 };
  for (const written of ['2026-03-02T14:30', '2026-03-02 14:30', '2026-03-02T14:30:59', '2026-03-02T14:30:59.999']) {
    assert.deepEqual(momentOf(written), halfPastTwo);
  }
  assert.equal(isoOfMoment(halfPastTwo), '2026-03-02T14:30');
  assert.equal(isoOfMoment({ day: dayOf('2026-03-02'), minute: 0 }), '2026-03-02T00:00');
});

test('a time written with an offset becomes what the clock in England showed', () => {
  assert.equal(isoOfMoment(momentOf('2026-01-15T12:00Z')), '2026-01-15T12:00');
  assert.equal(isoOfMoment(momentOf('2026-07-15T12:00Z')), '2026-07-15T13:00');
  assert.equal(isoOfMoment(momentOf('2026-07-15 23:30:10Z')), '2026-07-16T00:30');
  assert.equal(isoOfMoment(momentOf('2026-07-16T00:30+01:00')), '2026-07-16T00:30');
  assert.equal(isoOfMoment(momentOf('2026-01-01T01:15+0200')), '2025-12-31T23:15');
});

for (const written of [
  '',
  'today',
  '2026-03-02T',
  '2026-03-02T24:00',
  '2026-03-02T14:60',
  '2026-03-02T14:30:60',
  '2026-03-02T9:00',
  '2026-03-02  14:30',
  '2026-03-02T14:30+99:00',
  '2026-03-02Z',
  '02/03/2026 14:30',
  '2026-03-02T14:30 ',
]) {
  test(`a moment written ${JSON.stringify(written)} is refused with the way to write it`, () => {
    assert.throws(
      () => momentOf(written),
      (error) => error instanceof CalendarError && /Write 2025-03-28/.test(error.message),
    );
  });
}

test('a time on a date that never was is refused for its date', () => {
  assert.throws(() => momentOf('2026-02-29T10:00'), /February 2026 has 28 days/);
  assert.throws(() => momentOf('2026-02-29T10:00Z'), /February 2026 has 28 days/);
});

test('what is written out is read back the same', () => {
  const days = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2100-12-31') });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
      assert.deepEqual(momentOf(isoOfMoment({ day, minute })), { day, minute });
    }),
  );
});
