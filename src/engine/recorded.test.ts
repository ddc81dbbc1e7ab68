import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../test/support/judged.ts';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { recorded } from '../../test/support/standard-builder.ts';

const twoDays = recorded({ of: 'visit', limit: '2 working days', warn: 0 });

test('a visit on Thursday is written up by Monday', () => {
  const written = (on: string) => told(recordOf([entry('2026-03-05', 'visit', {}, { recorded: on })]), twoDays, '2026-03-20');
  assert.deepEqual(written('2026-03-06'), ['2026-03-05 to 2026-03-09: met 2026-03-06, -1 working-days']);
  assert.deepEqual(written('2026-03-09 17:00'), ['2026-03-05 to 2026-03-09: met 2026-03-09T17:00, 0 working-days']);
  assert.deepEqual(written('2026-03-10'), ['2026-03-05 to 2026-03-09: met-late 2026-03-10, 1 working-days']);
});

test('an entry is seen only because it was written down, so it is met or late even as of a day before that', () => {
  assert.deepEqual(told(recordOf([entry('2026-03-05', 'visit', {}, { recorded: '2026-03-12' })]), twoDays, '2026-03-06'), [
    '2026-03-05 to 2026-03-09: met-late 2026-03-12, 3 working-days',
  ]);
});

test('as known on a day before it was written down, there was no visit', () => {
  const record = recordOf([entry('2026-03-05', 'visit', {}, { recorded: '2026-03-12' })]);
  assert.deepEqual(told(record, twoDays, '2026-03-20', { knownAt: '2026-03-11' }), []);
  assert.deepEqual(told(record, twoDays, '2026-03-20', { knownAt: '2026-03-12' }), [
    '2026-03-05 to 2026-03-09: met-late 2026-03-12, 3 working-days',
  ]);
});

test('a later amendment does not make it late: the first writing counts', () => {
  const record = recordOf([
    entry('2026-03-05', 'visit', {}, { id: 'first', recorded: '2026-03-06' }),
    entry('2026-03-05', 'visit', {}, { recorded: '2026-03-20', supersedes: 'first' }),
  ]);
  assert.deepEqual(told(record, twoDays, '2026-04-01'), ['2026-03-05 to 2026-03-09: met 2026-03-06, -1 working-days']);
});

test('24 hours are to the minute where both times are known, else to the day', () => {
  const standard = recorded({ of: 'visit', limit: '24 hours', warn: 0 });
  const written = (occurred: string, on: string) =>
    told(recordOf([entry(occurred, 'visit', {}, { recorded: on })]), standard, '2026-03-20');
  assert.deepEqual(written('2026-03-05 10:00', '2026-03-06 10:30'), [
    '2026-03-05T10:00 to 2026-03-06T10:00: met-late 2026-03-06T10:30, 1 hours',
  ]);
  assert.deepEqual(written('2026-03-05 10:00', '2026-03-06'), ['2026-03-05T10:00 to 2026-03-06T10:00: met 2026-03-06, 0 days']);
  assert.deepEqual(written('2026-03-05', '2026-03-06 23:00'), ['2026-03-05 to 2026-03-06: met 2026-03-06T23:00, 0 days']);
});

test('where nothing says when it was written down, nothing is said of it', () => {
  assert.deepEqual(told(recordOf([entry('2026-03-05', 'visit')]), twoDays, '2026-03-20'), ['2026-03-05 to 2026-03-09: not-held']);
});

test('a date written in a field is when it was done; absent or still to come, it is not done', () => {
  const standard = recorded({ of: 'death', what: 'notified-on', limit: '5 working days', warn: 0 });
  const notified = (fields: Record<string, string>) => told(recordOf([entry('2026-03-05', 'death', fields)]), standard, '2026-03-10');
  assert.deepEqual(notified({ 'notified-on': '2026-03-09' }), ['2026-03-05 to 2026-03-12: met 2026-03-09, -3 working-days']);
  assert.deepEqual(notified({ 'notified-on': '2026-03-11' }), ['2026-03-05 to 2026-03-12: lapsed 2026-03-05']);
});
