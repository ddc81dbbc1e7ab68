import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judged, told } from '../../test/support/judged.ts';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { approved, where } from '../../test/support/standard-builder.ts';

const MANAGER = { entry: 'assessment-authorised', where: where({}, { by: ['team-manager'] }) };
const signed = approved({ after: 'assessment-completed', limit: '5 working days', metBy: MANAGER, warn: 0 });
const silent = approved({ after: 'care-review', limit: '5 working days', metBy: 'care-review-decisions-agreed', ifSilent: true, warn: 0 });
const review = entry('2026-03-02', 'care-review');

test('a manager signs within five working days; a signature by another role is turned down, and it says so', () => {
  const record = recordOf([
    entry('2026-03-02', 'assessment-completed'),
    entry('2026-03-03', 'assessment-authorised', {}, { id: 'own', by: 'social-worker' }),
    entry('2026-03-05', 'assessment-authorised', {}, { by: 'team-manager' }),
  ]);
  assert.deepEqual(told(record, signed, '2026-03-04'), ['2026-03-02 to 2026-03-09: upcoming']);
  assert.deepEqual(told(record, signed, '2026-03-10'), ['2026-03-02 to 2026-03-09: met 2026-03-05, -2 working-days']);
  assert.deepEqual(judged(record, signed, '2026-03-10').at(0)?.rejected, [{ entry: 'own', why: 'role' }]);
});

test('silence for five working days is agreement, on the day the time ran out and not before', () => {
  assert.deepEqual(told(recordOf([review]), silent, '2026-03-09'), ['2026-03-02 to 2026-03-09: upcoming']);
  assert.deepEqual(told(recordOf([review]), silent, '2026-03-10'), ['2026-03-02 to 2026-03-09: met 2026-03-09 by silence, 0 working-days']);
});

test('a decision in time is the decision; one that comes later changes nothing', () => {
  const decided = (on: string) => told(recordOf([review, entry(on, 'care-review-decisions-agreed')]), silent, '2026-04-01');
  assert.deepEqual(decided('2026-03-09'), ['2026-03-02 to 2026-03-09: met 2026-03-09, 0 working-days']);
  assert.deepEqual(decided('2026-03-11'), ['2026-03-02 to 2026-03-09: met 2026-03-09 by silence, 0 working-days']);
});

test('silence after the case has closed is no agreement', () => {
  assert.deepEqual(told(recordOf([review, entry('2026-03-05', 'case-closed')]), silent, '2026-04-01'), [
    '2026-03-02 to 2026-03-09: lapsed 2026-03-05',
  ]);
});

test('the silence of a source that holds no decisions is no agreement', () => {
  const sources = [{ name: 'A return', holds: { 'care-review': [] } }];
  assert.deepEqual(told(recordOf([review], { sources }), silent, '2026-04-01'), ['2026-03-02 to 2026-03-09: not-held']);
});
