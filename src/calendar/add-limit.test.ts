import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addLimit, subtractLimit } from './add-limit.ts';
import { dayOf } from './day.ts';
import { BeyondCalendarError, LimitError } from './errors.ts';
import { isoOfMoment, momentOf } from './moment.ts';
import { parseLimit } from './parse-limit.ts';
import { ENGLAND, workingCalendar } from './working-calendar.ts';

const COUNCIL = workingCalendar({
  name: 'Inventshire',
  terms: [
    { name: 'Autumn term', from: dayOf('2025-09-02'), to: dayOf('2025-12-19') },
    { name: 'Spring term', from: dayOf('2026-01-05'), to: dayOf('2026-03-27') },
    { name: 'Summer term', from: dayOf('2026-04-13'), to: dayOf('2026-07-22') },
  ],
});
const due = (start: string, limit: string) => isoOfMoment(addLimit(momentOf(start), parseLimit(limit), COUNCIL));
const before = (end: string, limit: string) => isoOfMoment(subtractLimit(momentOf(end), parseLimit(limit), COUNCIL));

test('an initial conference is due 15 working days after the strategy discussion, to the end of the day', () => {
  assert.equal(due('2026-03-24T10:15', '15 working days'), '2026-04-16');
});

test('what is due the same day is due that day, worked or not', () => {
  assert.equal(due('2026-03-07T23:30', 'same day'), '2026-03-07');
  assert.equal(due('2026-03-07', 'same working day'), '2026-03-07');
});

test('days, weeks, months and years are by date', () => {
  assert.equal(due('2026-02-20', '10 days'), '2026-03-02');
  assert.equal(due('2026-03-02', '6 weeks'), '2026-04-13');
  assert.equal(due('2026-01-31', '1 month'), '2026-02-28');
  assert.equal(due('2024-02-29', '1 year'), '2025-02-28');
});

test('met in March, each calendar month is due by 30 April, where monthly is due by the date', () => {
  assert.equal(due('2026-03-04', 'each calendar month'), '2026-04-30');
  assert.equal(due('2026-03-31', 'each calendar month'), '2026-04-30');
  assert.equal(due('2026-03-04', '1 month'), '2026-04-04');
  assert.equal(due('2026-12-04', '2 calendar months'), '2027-02-28');
});

test('72 hours end at the same time of day three days on', () => {
  assert.equal(due('2026-03-04T14:30', '72 hours'), '2026-03-07T14:30');
  assert.equal(due('2026-12-31T23:00', '2 hours'), '2027-01-01T01:00');
});

test('the clocks going forward or back do not move the end of 72 hours', () => {
  assert.equal(due('2026-03-27T14:30', '72 hours'), '2026-03-30T14:30');
  assert.equal(due('2026-10-24T14:30', '24 hours'), '2026-10-25T14:30');
});

test('hours from a start known only to the day are answered to the day', () => {
  assert.equal(due('2026-03-04', '72 hours'), '2026-03-07');
  assert.equal(due('2026-03-04', '24 hours'), '2026-03-05');
  assert.equal(due('2026-03-04', '4 hours'), '2026-03-05');
  assert.equal(due('2026-03-04', '25 hours'), '2026-03-06');
  assert.equal(before('2026-03-04', '25 hours'), '2026-03-02');
});

test('each term: met in the autumn term, due by the end of the spring term', () => {
  assert.equal(due('2025-09-02', 'each term'), '2026-03-27');
  assert.equal(due('2025-12-19', 'each term'), '2026-03-27');
  assert.equal(due('2025-12-19', '2 terms'), '2026-07-22');
});

test('each term: begun in the holiday, the coming term is the first', () => {
  assert.equal(due('2025-12-20', 'each term'), '2026-03-27');
  assert.equal(due('2026-04-01', 'each term'), '2026-07-22');
});

test('a term the calendar does not hold is not guessed', () => {
  assert.throws(() => due('2026-04-13', 'each term'), /holds school terms from 2025-09-02 to 2026-07-22/);
  assert.throws(() => due('2025-12-19', '3 terms'), BeyondCalendarError);
  assert.throws(() => due('2025-09-01', 'each term'), BeyondCalendarError);
  assert.throws(() => due('2026-08-01', 'each term'), BeyondCalendarError);
  assert.throws(() => addLimit(momentOf('2026-01-10'), parseLimit('each term'), ENGLAND), /holds no school terms/);
});

test('a term before: due by the end of the term before the one it comes in', () => {
  assert.equal(before('2026-02-01', 'each term'), '2025-12-19');
  assert.equal(before('2026-04-01', 'each term'), '2026-03-27');
  assert.equal(before('2026-07-22', '2 terms'), '2025-12-19');
  assert.throws(() => before('2025-10-01', 'each term'), BeyondCalendarError);
  assert.throws(() => before('2026-07-23', 'each term'), BeyondCalendarError);
});

test('an age counts from the date of birth', () => {
  assert.equal(due('2009-06-10', 'age 16 years 3 months'), '2025-09-10');
  assert.equal(due('2008-02-29', 'age 15'), '2023-03-01');
  assert.throws(() => before('2026-03-04', 'age 16'), LimitError);
});

test('a report is shared at least three working days before the conference', () => {
  assert.equal(before('2026-04-08T10:00', '3 working days'), '2026-04-01');
  assert.equal(before('2026-03-31', '1 month'), '2026-02-28');
  assert.equal(before('2026-03-04', '2 weeks'), '2026-02-18');
  assert.equal(before('2026-03-04', '1 year'), '2025-03-04');
  assert.equal(before('2026-03-31', '1 calendar month'), '2026-02-28');
  assert.equal(before('2026-03-04T10:00', '48 hours'), '2026-03-02T10:00');
});

test('by 09:00, two full days before: both whole days lie between', () => {
  assert.equal(before('2026-03-12T14:00', 'by 09:00, 2 full days'), '2026-03-09T09:00');
  assert.equal(before('2026-03-09', 'by 09:00, 2 full days'), '2026-03-06T09:00');
});

test('by 09:00, two full working days before: the weekend and Easter lie between as well', () => {
  assert.equal(before('2026-03-12', 'by 09:00, 2 full working days'), '2026-03-09T09:00');
  assert.equal(before('2026-03-11', 'by 09:00, 2 full working days'), '2026-03-06T09:00');
  assert.equal(before('2026-04-08', 'by 09:00, 2 full working days'), '2026-04-01T09:00');
});

test('a time of day before something cannot follow a start, and a count is no length of time', () => {
  assert.throws(() => due('2026-03-04', 'by 09:00, 2 full days'), LimitError);
  for (const limit of ['10 times', 'next visit']) {
    assert.throws(() => due('2026-03-04', limit), LimitError);
    assert.throws(() => before('2026-03-04', limit), LimitError);
  }
  assert.throws(() => subtractLimit(momentOf('2026-03-04'), { n: 2, unit: 'clock' }, ENGLAND), /needs the time of day/);
});

test('a working-day limit beyond the calendar is refused, though days and months are not', () => {
  assert.throws(() => due('2035-12-30', '2 working days'), BeyondCalendarError);
  assert.equal(due('2035-12-30', '2 days'), '2036-01-01');
  assert.equal(due('2035-12-30', '2 months'), '2036-02-29');
});

test('a longer limit is never due sooner, and none is due before its start', () => {
  const starts = fc.integer({ min: dayOf('1996-01-01'), max: dayOf('2030-12-31') });
  const units = fc.constantFrom('hours', 'working-days', 'days', 'weeks', 'months', 'calendar-months', 'years' as const);
  fc.assert(
    fc.property(starts, fc.integer({ min: 0, max: 60 }), units, (day, n, unit) => {
      fc.pre(unit !== 'years' || n < 5);
      const shorter = addLimit({ day }, { n, unit }, ENGLAND).day;
      assert.ok(shorter >= day);
      fc.pre(shorter < dayOf('2035-01-01'));
      assert.ok(addLimit({ day }, { n: n + 1, unit }, ENGLAND).day >= shorter);
    }),
  );
});
