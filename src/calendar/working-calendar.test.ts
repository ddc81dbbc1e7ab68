import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BANK_HOLIDAYS } from './bank-holidays.ts';
import { type Day, dayOf, isoOf } from './day.ts';
import { BeyondCalendarError, CalendarError } from './errors.ts';
import { ENGLAND, workingCalendar } from './working-calendar.ts';

const after = (iso: string, n: number) => isoOf(ENGLAND.addWorkingDays(dayOf(iso), n));
const between = (from: string, to: string) => ENGLAND.workingDaysBetween(dayOf(from), dayOf(to));

test('a strategy discussion on Maundy Thursday: ten working days skip Good Friday and Easter Monday', () => {
  assert.equal(after('2026-04-02', 1), '2026-04-07');
  assert.equal(after('2026-04-02', 10), '2026-04-20');
  assert.equal(ENGLAND.nameOf(dayOf('2026-04-03')), 'Good Friday');
  assert.equal(ENGLAND.nameOf(dayOf('2026-04-06')), 'Easter Monday');
});

test('a referral on a Saturday changes nothing: Monday is the first working day', () => {
  assert.equal(after('2026-03-07', 1), '2026-03-09');
  assert.equal(after('2026-03-08', 1), '2026-03-09');
  assert.equal(after('2026-03-06', 1), '2026-03-09');
});

test('a conference due 15 working days from 12 September 2022 is put off by the state funeral', () => {
  assert.equal(after('2022-09-12', 15), '2022-10-04');
  assert.equal(after('2021-09-13', 15), '2021-10-04');
});

test('the day it happens is day 0', () => {
  assert.equal(after('2026-03-04', 0), '2026-03-04');
  assert.equal(after('2026-03-07', 0), '2026-03-07');
  assert.equal(between('2026-03-04', '2026-03-04'), 0);
});

test('three working days before a Monday conference is the Wednesday before', () => {
  assert.equal(after('2026-03-16', -3), '2026-03-11');
  assert.equal(after('2026-03-15', -1), '2026-03-13');
  assert.equal(after('2026-04-07', -1), '2026-04-02');
});

test('the working days between two days count the second and not the first', () => {
  assert.equal(between('2026-04-02', '2026-04-20'), 10);
  assert.equal(between('2026-03-06', '2026-03-08'), 0);
  assert.equal(between('2026-03-06', '2026-03-09'), 1);
});

test('counted back, the days run from the earlier day up to the later one', () => {
  assert.equal(between('2026-03-16', '2026-03-11'), -3);
  assert.equal(between('2026-03-09', '2026-03-07'), 0);
  assert.equal(between('2026-03-09', '2026-03-06'), -1);
});

test('a day that is not worked says why', () => {
  assert.equal(ENGLAND.nameOf(dayOf('2026-03-07')), 'Saturday');
  assert.equal(ENGLAND.nameOf(dayOf('2026-03-08')), 'Sunday');
  assert.equal(ENGLAND.nameOf(dayOf('2021-12-25')), 'Saturday');
  assert.equal(ENGLAND.nameOf(dayOf('2026-05-04')), 'Early May bank holiday');
  assert.equal(ENGLAND.nameOf(dayOf('2026-03-09')), undefined);
});

test('29 February is a working day when it falls on one', () => {
  assert.equal(ENGLAND.isWorking(dayOf('2024-02-29')), true);
  assert.equal(after('2024-02-28', 2), '2024-03-01');
});

test('a council’s own closure day is skipped by its name, and only in that council’s calendar', () => {
  const closure = { day: dayOf('2026-12-29'), name: 'Christmas closure' };
  const council = workingCalendar({ name: 'Inventshire', closures: [closure, { day: dayOf('2026-12-25'), name: 'Closed' }] });
  assert.equal(council.nameOf(closure.day), 'Christmas closure');
  assert.equal(council.nameOf(dayOf('2026-12-25')), 'Christmas Day');
  assert.equal(isoOf(council.addWorkingDays(dayOf('2026-12-24'), 1)), '2026-12-30');
  assert.equal(after('2026-12-24', 1), '2026-12-29');
});

test('the terms stand in order and the next one is found', () => {
  const spring = { name: 'Spring', from: dayOf('2026-01-05'), to: dayOf('2026-03-27') };
  const autumn = { name: 'Autumn', from: dayOf('2025-09-02'), to: dayOf('2025-12-19') };
  const council = workingCalendar({ name: 'Inventshire', terms: [spring, autumn] });
  assert.deepEqual(council.terms, [autumn, spring]);
  assert.equal(council.termAfter(dayOf('2025-09-01')), autumn);
  assert.equal(council.termAfter(dayOf('2025-09-02')), spring);
  assert.equal(council.termAfter(dayOf('2026-01-05')), undefined);
});

test('the first and the last day of the calendar can be counted', () => {
  assert.equal(ENGLAND.nameOf(ENGLAND.from), 'Sunday');
  assert.equal(ENGLAND.isWorking(ENGLAND.to), true);
  assert.equal(after('1995-01-01', 1), '1995-01-03');
  assert.equal(after('1995-01-04', -1), '1995-01-03');
  assert.equal(after('2035-12-28', 1), '2035-12-31');
});

test('beyond the calendar nothing is guessed', () => {
  const early = ENGLAND.from - 1;
  const late = ENGLAND.to + 1;
  const asked: readonly (() => unknown)[] = [
    () => ENGLAND.isWorking(early),
    () => ENGLAND.isWorking(late),
    () => ENGLAND.nameOf(late),
    () => ENGLAND.addWorkingDays(early, 1),
    () => ENGLAND.addWorkingDays(late, -1),
    () => ENGLAND.addWorkingDays(ENGLAND.to, 1),
    () => ENGLAND.addWorkingDays(dayOf('1995-01-03'), -1),
    () => ENGLAND.addWorkingDays(dayOf('2026-03-02'), 9999),
    () => ENGLAND.workingDaysBetween(early, ENGLAND.to),
    () => ENGLAND.workingDaysBetween(ENGLAND.to, early),
    () => ENGLAND.workingDaysBetween(ENGLAND.from, late),
    () => ENGLAND.workingDaysBetween(late, ENGLAND.from),
    () => ENGLAND.isWorking(Number.NaN),
  ];
  for (const ask of asked) {
    assert.throws(
      ask,
      (error) => error instanceof BeyondCalendarError && /covers 1995-01-01 to 2035-12-31/.test(error.message),
      String(ask),
    );
  }
});

test('part of a working day cannot be counted', () => {
  assert.throws(() => ENGLAND.addWorkingDays(dayOf('2026-03-02'), 1.5), CalendarError);
});

const someDay = fc.integer({ min: dayOf('1995-01-03'), max: dayOf('2033-12-31') });

test('the working days between a day and where it is counted to are the number counted', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -500, max: 500 }), (day, n) => {
      fc.pre(ENGLAND.workingDaysBetween(ENGLAND.from, day) > 500);
      const landed = ENGLAND.addWorkingDays(day, n);
      assert.equal(ENGLAND.workingDaysBetween(day, landed), n);
      assert.ok(n === 0 || ENGLAND.isWorking(landed));
    }),
    { numRuns: 2000 },
  );
});

test('the working days between add up, whatever lies in between', () => {
  fc.assert(
    fc.property(someDay, someDay, someDay, (...days) => {
      const [first = 0, second = 0, third = 0] = days.toSorted((one, other) => one - other);
      const inTwo = ENGLAND.workingDaysBetween(first, second) + ENGLAND.workingDaysBetween(second, third);
      assert.equal(ENGLAND.workingDaysBetween(first, third), inTwo);
    }),
    { numRuns: 1000 },
  );
});

test('counting is what stepping through the days one by one with Temporal gives', () => {
  const somewhere = fc.integer({ min: dayOf('1996-01-01'), max: dayOf('2034-12-31') });
  fc.assert(
    fc.property(somewhere, fc.integer({ min: -60, max: 60 }), (day, n) => {
      assert.equal(isoOf(ENGLAND.addWorkingDays(day, n)), steppedThrough(day, n));
    }),
    { numRuns: 300 },
  );
});

function steppedThrough(day: Day, n: number): string {
  const holidays = new Set([...BANK_HOLIDAYS.keys()].map(isoOf));
  let date = Temporal.PlainDate.from(isoOf(day));
  for (let left = Math.abs(n); left > 0;) {
    date = date.add({ days: Math.sign(n) });
    if (date.dayOfWeek < 6 && !holidays.has(date.toString())) left -= 1;
  }
  return date.toString();
}
