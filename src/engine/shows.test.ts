import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../test/support/judged.ts';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { shows, where } from '../../test/support/standard-builder.ts';

const alone = shows({
  of: 'visit',
  limit: '2 working days',
  warn: 0,
  must: { fields: {}, any: [where({ 'child-seen-alone': true }), { fields: { 'not-alone-reason': { kind: 'present', present: true } } }] },
});
const visit = (on: string, fields = {}, more = {}) => entry(on, 'visit', fields, more);

test('seen alone, or why not', () => {
  const of = (fields: Record<string, boolean | string>) => told(recordOf([visit('2026-03-05', fields)]), alone, '2026-03-10');
  assert.deepEqual(of({ 'child-seen-alone': true }), ['2026-03-05 to 2026-03-09: met 2026-03-05, -2 working-days']);
  assert.deepEqual(of({ 'child-seen-alone': false, 'not-alone-reason': 'A baby in arms' }), [
    '2026-03-05 to 2026-03-09: met 2026-03-05, -2 working-days',
  ]);
  assert.deepEqual(of({ 'child-seen-alone': false }), ['2026-03-05 to 2026-03-09: overdue, 1 working-days']);
});

test('a reason left empty is no reason', () => {
  assert.deepEqual(told(recordOf([visit('2026-03-05', { 'not-alone-reason': '' })]), alone, '2026-03-10'), [
    '2026-03-05 to 2026-03-09: overdue, 1 working-days',
  ]);
});

test('once there is another visit, what is owed is that this one shows it', () => {
  assert.deepEqual(told(recordOf([visit('2026-03-05'), visit('2026-03-12', { 'child-seen-alone': true })]), alone, '2026-03-20'), [
    '2026-03-05 to 2026-03-09: lapsed 2026-03-12, 3 working-days',
    '2026-03-12 to 2026-03-16: met 2026-03-12, -2 working-days',
  ]);
});

test('an amendment shows it: on the visit’s own day where it was made in time, else on the day it was made', () => {
  const amended = (on: string) =>
    told(
      recordOf([
        visit('2026-03-05', {}, { id: 'v' }),
        visit('2026-03-05', { 'child-seen-alone': true }, { recorded: on, supersedes: 'v' }),
      ]),
      alone,
      '2026-04-01',
    );
  assert.deepEqual(amended('2026-03-09'), ['2026-03-05 to 2026-03-09: met 2026-03-05, -2 working-days']);
  assert.deepEqual(amended('2026-03-11'), ['2026-03-05 to 2026-03-09: met-late 2026-03-11, 2 working-days']);
});

test('to correct a visit that showed it already does not make it late; to correct one that showed it late does not make it early', () => {
  const corrected = (first: string, second: string) =>
    told(
      recordOf([
        visit('2026-03-05', first === '' ? { 'child-seen-alone': true } : {}, { id: 'v1' }),
        visit('2026-03-05', { 'child-seen-alone': true }, { id: 'v2', recorded: first === '' ? second : first, supersedes: 'v1' }),
        visit('2026-03-05', { 'child-seen-alone': true }, { recorded: second, supersedes: 'v2' }),
      ]),
      alone,
      '2026-04-01',
    );
  assert.deepEqual(corrected('', '2026-03-20'), ['2026-03-05 to 2026-03-09: met 2026-03-05, -2 working-days']);
  assert.deepEqual(corrected('2026-03-11', '2026-03-20'), ['2026-03-05 to 2026-03-09: met-late 2026-03-11, 2 working-days']);
});

test('at least two tools, at the assessment of whom it is asked', () => {
  const standard = shows({ of: 'assessment-completed', must: { fields: { 'tools-used': { kind: 'at-least', n: 2 } } }, warn: 0 });
  const used = (fields: Record<string, number>) =>
    told(recordOf([entry('2026-03-05', 'assessment-completed', fields)]), standard, '2026-03-06');
  assert.deepEqual(used({ 'tools-used': 2 }), ['2026-03-05 to 2026-03-05: met 2026-03-05, 0 days']);
  assert.deepEqual(used({ 'tools-used': 1 }), ['2026-03-05 to 2026-03-05: overdue, 1 days']);
  assert.deepEqual(used({}), ['2026-03-05 to 2026-03-05: overdue, 1 days']);
});

test('a child’s death ends it', () => {
  assert.deepEqual(told(recordOf([visit('2026-03-05'), entry('2026-03-06', 'death')]), alone, '2026-03-20'), [
    '2026-03-05 to 2026-03-09: lapsed 2026-03-06',
  ]);
});
