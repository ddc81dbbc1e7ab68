import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ageOn, birthday } from './age.ts';
import { dayOf, isoOf, parts } from './day.ts';

const age = (born: string, on: string) => ageOn(dayOf(born), dayOf(on));
const birthdayOf = (born: string, years: number, months?: number) => isoOf(birthday(dayOf(born), years, months));

test('a child turns 16 on the birthday, not the day before', () => {
  assert.equal(age('2009-06-10', '2025-06-09'), 15);
  assert.equal(age('2009-06-10', '2025-06-10'), 16);
  assert.equal(birthdayOf('2009-06-10', 16), '2025-06-10');
});

test('a child born on 29 February turns 15 on 1 March, and 16 on 29 February', () => {
  assert.equal(age('2008-02-29', '2023-02-28'), 14);
  assert.equal(age('2008-02-29', '2023-03-01'), 15);
  assert.equal(birthdayOf('2008-02-29', 15), '2023-03-01');
  assert.equal(age('2008-02-29', '2024-02-28'), 15);
  assert.equal(age('2008-02-29', '2024-02-29'), 16);
  assert.equal(birthdayOf('2008-02-29', 16), '2024-02-29');
});

test('a baby is 0 on the day of birth, and less than 0 before it', () => {
  assert.equal(age('2026-03-02', '2026-03-02'), 0);
  assert.equal(age('2026-03-02', '2027-03-01'), 0);
  assert.equal(age('2026-03-02', '2026-03-01'), -1);
});

test('three months past the 16th birthday are by date', () => {
  assert.equal(birthdayOf('2009-06-10', 16, 3), '2025-09-10');
  assert.equal(birthdayOf('2009-11-30', 16, 3), '2026-02-28');
  assert.equal(birthdayOf('2008-02-29', 15, 3), '2023-06-01');
});

test('a child reaches an age on its birthday and not a day sooner, whenever born', () => {
  const births = fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2030-12-31') });
  const leapDayBirths = fc.integer({ min: 498, max: 507 }).map((leap) => dayOf(`${leap * 4}-02-29`));
  fc.assert(
    fc.property(fc.oneof(births, leapDayBirths), fc.integer({ min: 1, max: 25 }), (born, years) => {
      const day = birthday(born, years);
      assert.equal(ageOn(born, day), years);
      assert.equal(ageOn(born, day - 1), years - 1);
      assert.equal(parts(day).year, parts(born).year + years);
    }),
    { numRuns: 1000 },
  );
});
