import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLimit } from '../calendar/index.ts';
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

const fromCare = { ...silent, countingFrom: { kind: 'start-of', episode: 'looked-after' } } as const;
const cared = (at: string) => entry(at, 'period-of-care-started');

test('silence does not agree to what was due before it was asked; due on the very day, it does', () => {
  const reviewed = (on: string) => told(recordOf([cared('2026-03-02'), entry(on, 'care-review')]), fromCare, '2026-03-20');
  assert.deepEqual(reviewed('2026-03-09'), ['2026-03-09 to 2026-03-09: met 2026-03-09 by silence, 0 working-days']);
  assert.deepEqual(reviewed('2026-03-10'), ['2026-03-10 to 2026-03-09: overdue, 9 working-days']);
});

test('nor to what was due an hour before it was asked', () => {
  const inHours = { ...fromCare, rows: [{ limit: parseLimit('5 hours') }] };
  const reviewed = (at: string) => told(recordOf([cared('2026-03-02 05:00'), entry(at, 'care-review')]), inHours, '2026-03-03');
  assert.deepEqual(reviewed('2026-03-02 10:00'), ['2026-03-02T10:00 to 2026-03-02T10:00: met 2026-03-02T10:00 by silence, 0 hours']);
  assert.deepEqual(reviewed('2026-03-02 11:00'), ['2026-03-02T11:00 to 2026-03-02T10:00: overdue, 1 days']);
});

test('a signature is wanted five working days before the date that the entry names', () => {
  const signedBack = approved({ after: 'conference-arranged', backFrom: 'date', limit: '5 working days', metBy: MANAGER, warn: 0 });
  const record = recordOf([
    entry('2026-03-02', 'conference-arranged', { date: '2026-03-16' }),
    entry('2026-03-10', 'assessment-authorised', {}, { by: 'team-manager' }),
  ]);
  assert.deepEqual(told(record, signedBack, '2026-03-11'), ['2026-03-02 to 2026-03-09: met-late 2026-03-10, 1 working-days']);
});
