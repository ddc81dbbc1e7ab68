/** Which standards are asked of a record at all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { every, packOf, within } from '../../test/support/standard-builder.ts';
import { dayOf, workingCalendar } from '../calendar/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { planOf } from './plan.ts';
import { viewOf } from './view.ts';

const afterReferral = packOf([within({ after: 'referral', limit: '5 days', metBy: 'referral-decision' })]);
const inCare = packOf([every({ during: 'looked-after', interval: '4 weeks', metBy: 'visit' })]);

/** More than the 32 that are looked at together: every third asks of a child in care. */
const MANY = { ...inCare, standards: Array.from({ length: 40 }, (_, n) => (n % 3 === 0 ? inCare : afterReferral).standards).flat() };

function awake(record: SubjectRecord): readonly number[] {
  const places: number[] = [];
  const view = viewOf(record, { asOf: dayOf('2026-03-31'), calendar: workingCalendar() });
  planOf(MANY, 'child').forEachAwake(view, ({ place }) => places.push(place));
  return places;
}

const every40 = Array.from({ length: 40 }, (_, n) => n);

test('a child with a referral is asked what follows a referral, in the order of the pack', () => {
  assert.deepEqual(
    awake(recordOf([entry('2026-03-02', 'referral')])),
    every40.filter((n) => n % 3 !== 0),
  );
});

test('a child who came into care is asked what lasts as long as care', () => {
  assert.deepEqual(
    awake(recordOf([entry('2026-03-02', 'period-of-care-started')])),
    every40.filter((n) => n % 3 === 0),
  );
});

test('a child with both is asked everything, and one of whom neither is told nothing', () => {
  assert.deepEqual(awake(recordOf([entry('2026-03-02', 'referral'), entry('2026-03-03', 'period-of-care-started')])), every40);
  assert.deepEqual(awake(recordOf([entry('2026-03-02', 'chronology-updated')])), []);
});
