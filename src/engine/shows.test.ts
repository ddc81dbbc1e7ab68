import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../calendar/index.ts';
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

const aloneOrTalked = shows({
  of: 'visit',
  must: where({ 'child-seen-alone': true }),
  or: 'direct-work',
  limit: '2 working days',
  warn: 0,
});
const talked = (on: string, more = {}) => entry(on, 'direct-work', {}, more);

test('not seen alone at the visit, but talked with alone soon after; what was done before the visit does not show it', () => {
  const of = (at: string) => told(recordOf([visit('2026-03-05 14:00'), talked(at)]), aloneOrTalked, '2026-03-11');
  assert.deepEqual(of('2026-03-09'), ['2026-03-05T14:00 to 2026-03-09: met 2026-03-09, 0 working-days']);
  assert.deepEqual(of('2026-03-10'), ['2026-03-05T14:00 to 2026-03-09: met-late 2026-03-10, 1 working-days']);
  assert.deepEqual(of('2026-03-05'), ['2026-03-05T14:00 to 2026-03-09: met 2026-03-05, -2 working-days']);
  assert.deepEqual(of('2026-03-05 13:00'), ['2026-03-05T14:00 to 2026-03-09: overdue, 2 working-days']);
  assert.deepEqual(of('2026-03-04'), ['2026-03-05T14:00 to 2026-03-09: overdue, 2 working-days']);
});

test('talked with on the day of the next visit still shows it for the one before; the day after, no longer', () => {
  const of = (on: string) => told(recordOf([visit('2026-03-05'), visit('2026-03-12'), talked(on)]), aloneOrTalked, '2026-03-20').at(0);
  assert.equal(of('2026-03-12'), '2026-03-05 to 2026-03-09: met-late 2026-03-12, 3 working-days');
  assert.equal(of('2026-03-13'), '2026-03-05 to 2026-03-09: lapsed 2026-03-12, 3 working-days');
});

test('direct work that followed another visit does not show it for this one', () => {
  const record = recordOf([visit('2026-03-05', {}, { id: 'a' }), visit('2026-03-06', {}, { id: 'b' }), talked('2026-03-06', { of: 'b' })]);
  assert.deepEqual(told(record, aloneOrTalked, '2026-03-09'), [
    '2026-03-05 to 2026-03-09: lapsed 2026-03-06',
    '2026-03-06 to 2026-03-10: met 2026-03-06, -2 working-days',
  ]);
});

test('where the source does not say who was seen alone, what it holds of direct work says enough, if it holds it throughout', () => {
  const of = (...sources: { holds: Record<string, string[]>; to?: number }[]) =>
    told(recordOf([visit('2026-03-05')], { sources: sources.map((one) => ({ name: 'A return', ...one })) }), aloneOrTalked, '2026-03-11');
  assert.deepEqual(of({ holds: { visit: [] } }), ['2026-03-05 to 2026-03-09: not-held']);
  assert.deepEqual(of({ holds: { visit: ['child-seen-alone'] } }), ['2026-03-05 to 2026-03-09: overdue, 2 working-days']);
  assert.deepEqual(of({ holds: { visit: [], 'direct-work': [] }, to: dayOf('2026-03-09') }), [
    '2026-03-05 to 2026-03-09: overdue, 2 working-days',
  ]);
  assert.deepEqual(of({ holds: { visit: [], 'direct-work': [] }, to: dayOf('2026-03-08') }, { holds: { visit: [] } }), [
    '2026-03-05 to 2026-03-09: not-held',
  ]);
});

test('an amendment shows late what the source of the visit could not say: it may have been so in time', () => {
  const amended = (on: string) =>
    told(
      recordOf(
        [visit('2026-03-05', {}, { id: 'v' }), visit('2026-03-05', { 'child-seen-alone': true }, { recorded: on, supersedes: 'v' })],
        { sources: [{ name: 'A return', holds: { visit: [] } }] },
      ),
      alone,
      '2026-04-01',
    );
  assert.deepEqual(amended('2026-03-09'), ['2026-03-05 to 2026-03-09: met 2026-03-05, -2 working-days']);
  assert.deepEqual(amended('2026-03-11'), ['2026-03-05 to 2026-03-09: not-held 2026-03-11']);
});

test('the case closed before the next visit: it lapses then', () => {
  const record = recordOf([visit('2026-03-05'), entry('2026-03-06', 'case-closed'), visit('2026-03-12')]);
  assert.equal(told(record, aloneOrTalked, '2026-03-20').at(0), '2026-03-05 to 2026-03-09: lapsed 2026-03-06');
});
