import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../calendar/index.ts';
import { isHeld } from './holds.ts';
import type { Source, SubjectRecord } from './types.ts';

const MARCH = dayOf('2026-03-15');
const CENSUS: Source = {
  name: 'Census',
  from: dayOf('2025-04-01'),
  to: dayOf('2026-03-31'),
  holds: { 'review-conference': [], 'assessment-completed': ['factors'] },
};

function recordFrom(...sources: readonly Source[]): SubjectRecord {
  return { subject: { id: 'child-1', kind: 'child' }, entries: [], sources };
}

test('a record kept here, with no sources named, could hold anything', () => {
  assert.equal(isHeld(recordFrom(), 'core-group', MARCH), true);
  assert.equal(isHeld(recordFrom(), 'core-group', MARCH, 'attended'), true);
});

test('a census says nothing of core groups, so their absence is not neglect', () => {
  assert.equal(isHeld(recordFrom(CENSUS), 'core-group', MARCH), false);
  assert.equal(isHeld(recordFrom(CENSUS), 'review-conference', MARCH), true);
});

test('a source that holds a type may still not hold the field asked about', () => {
  assert.equal(isHeld(recordFrom(CENSUS), 'assessment-completed', MARCH, 'factors'), true);
  assert.equal(isHeld(recordFrom(CENSUS), 'assessment-completed', MARCH, 'genogram'), false);
  assert.equal(isHeld(recordFrom(CENSUS), 'review-conference', MARCH, 'recorded'), false);
});

test('a source speaks only for its own year, its first and last day included', () => {
  for (const [iso, held] of [
    ['2025-03-31', false],
    ['2025-04-01', true],
    ['2026-03-31', true],
    ['2026-04-01', false],
  ] as const) {
    assert.equal(isHeld(recordFrom(CENSUS), 'review-conference', dayOf(iso)), held, iso);
  }
});

test('after the day the council began recording here, everything is held again', () => {
  const here: Source = { name: 'Sightline', holds: 'everything', from: dayOf('2026-04-01') };
  assert.equal(isHeld(recordFrom(CENSUS, here), 'core-group', MARCH), false);
  assert.equal(isHeld(recordFrom(CENSUS, here), 'core-group', dayOf('2026-04-01'), 'attended'), true);
});

test('a type with the name of something every object has is not taken for held', () => {
  assert.equal(isHeld(recordFrom(CENSUS), 'constructor', MARCH), false);
});
