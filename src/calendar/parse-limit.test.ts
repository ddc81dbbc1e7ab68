import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LimitError } from './errors.ts';
import { limitText } from './limit-text.ts';
import { type Limit, type LimitUnit } from './limit.ts';
import { parseLimit } from './parse-limit.ts';

const FORMS: readonly (readonly [written: string, limit: Limit, said: string])[] = [
  ['10 working days', { n: 10, unit: 'working-days' }, '10 working days'],
  ['1 working day', { n: 1, unit: 'working-days' }, '1 working day'],
  ['next working day', { n: 1, unit: 'working-days' }, '1 working day'],
  ['same day', { n: 0, unit: 'days' }, 'the same day'],
  ['the same day', { n: 0, unit: 'days' }, 'the same day'],
  ['same working day', { n: 0, unit: 'working-days' }, 'the same working day'],
  ['next day', { n: 1, unit: 'days' }, '1 day'],
  ['28 days', { n: 28, unit: 'days' }, '28 days'],
  ['0 days', { n: 0, unit: 'days' }, 'the same day'],
  ['6 weeks', { n: 6, unit: 'weeks' }, '6 weeks'],
  ['1 week', { n: 1, unit: 'weeks' }, '1 week'],
  ['3 months', { n: 3, unit: 'months' }, '3 months'],
  ['1 year', { n: 1, unit: 'years' }, '1 year'],
  ['2 years', { n: 2, unit: 'years' }, '2 years'],
  ['72 hours', { n: 72, unit: 'hours' }, '72 hours'],
  ['each calendar month', { n: 1, unit: 'calendar-months' }, 'each calendar month'],
  ['1 calendar month', { n: 1, unit: 'calendar-months' }, 'each calendar month'],
  ['2 calendar months', { n: 2, unit: 'calendar-months' }, '2 calendar months'],
  ['each term', { n: 1, unit: 'terms' }, 'each term'],
  ['every school term', { n: 1, unit: 'terms' }, 'each term'],
  ['2 terms', { n: 2, unit: 'terms' }, '2 terms'],
  ['age 16', { n: 16, unit: 'age' }, 'age 16'],
  ['age 16 years', { n: 16, unit: 'age' }, 'age 16'],
  ['age 16 years 3 months', { n: 16, unit: 'age', months: 3 }, 'age 16 years 3 months'],
  ['09:00, 2 full days', { n: 2, unit: 'clock', at: 540 }, 'by 09:00, 2 full days before'],
  ['by 09:00, 1 full day before', { n: 1, unit: 'clock', at: 540 }, 'by 09:00, 1 full day before'],
  ['by 17:30, 2 full working days', { n: 2, unit: 'clock', at: 1050, of: 'working-days' }, 'by 17:30, 2 full working days before'],
  ['next visit', { n: 1, unit: 'count', next: 'visit' }, 'the next visit'],
  ['next core-group', { n: 1, unit: 'count', next: 'core-group' }, 'the next core group'],
  ['the next core group', { n: 1, unit: 'count', next: 'core-group' }, 'the next core group'],
  ['10 times', { n: 10, unit: 'count' }, '10 times'],
  ['18', { n: 18, unit: 'count' }, '18 times'],
  ['once', { n: 1, unit: 'count' }, 'once'],
  ['2', { n: 2, unit: 'count' }, 'twice'],
  ['  10   Working\tDays ', { n: 10, unit: 'working-days' }, '10 working days'],
];

for (const [written, limit, said] of FORMS) {
  test(`${JSON.stringify(written)} is read, and said as "${said}"`, () => {
    assert.deepEqual(parseLimit(written), limit);
    assert.equal(limitText(limit), said);
  });
}

const REFUSED: readonly (readonly [written: string, why: RegExp])[] = [
  ['-3 working days', /cannot be negative/],
  ['10000 days', /10000 is too great/],
  ['12345', /too great/],
  ['10 fortnights', /"fortnights" is not a unit/],
  ['10 constructor', /"constructor" is not a unit/],
  ['2.5 days', /none of the forms/],
  ['ten working days', /none of the forms/],
  ['', /none of the forms/],
  ['monthly', /none of the forms/],
  ['each month', /none of the forms/],
  ['next week', /"next week" is not exact/],
  ['0 weeks', /say "same day"/],
  ['0 hours', /say "same day"/],
  ['age 16 years 12 months', /another year/],
  ['age 200', /nobody reaches/],
  ['24:00, 2 full days', /24:00 is not a time of day/],
  ['09:60, 2 full days', /09:60 is not a time of day/],
  ['10 working days and a very long tail that goes on and on and on until nobody could want it', /longer than 80 characters/],
];

for (const [written, why] of REFUSED) {
  test(`${JSON.stringify(written)} is refused, with the reason and the forms known`, () => {
    assert.throws(
      () => parseLimit(written),
      (error) => error instanceof LimitError && why.test(error.message) && error.message.includes('"10 working days"'),
    );
  });
}

test('every limit said in plain words is read back the same', () => {
  const amount = fc.integer({ min: 1, max: 9999 });
  const lengths = fc.constantFrom<LimitUnit>(
    'hours',
    'working-days',
    'days',
    'weeks',
    'months',
    'calendar-months',
    'years',
    'terms',
    'count',
  );
  const minuteOfTheDay = fc.integer({ min: 0, max: 1439 });
  const entryTypes = fc.constantFrom('visit', 'core-group', 'section-47-enquiry', 'child-in-need-review');
  const limits: fc.Arbitrary<Limit> = fc.oneof(
    fc.tuple(amount, lengths).map(([n, unit]) => ({ n, unit })),
    fc.constantFrom<LimitUnit>('days', 'working-days', 'count').map((unit) => ({ n: 0, unit })),
    fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 11 })).map(([n, months]) => ({ n, unit: 'age' as const, months })),
    fc.tuple(amount, minuteOfTheDay).map(([n, at]) => ({ n, unit: 'clock' as const, at })),
    fc.tuple(amount, minuteOfTheDay).map(([n, at]) => ({ n, unit: 'clock' as const, at, of: 'working-days' as const })),
    entryTypes.map((next) => ({ n: 1, unit: 'count' as const, next })),
  );
  fc.assert(
    fc.property(limits, (limit) => assert.deepEqual(parseLimit(limitText(limit)), limit)),
    { numRuns: 1000 },
  );
});
