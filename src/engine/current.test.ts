import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../test/support/judged.ts';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { current } from '../../test/support/standard-builder.ts';

const plan = entry('2026-03-02', 'child-protection-plan-started');
const chronology = (on: string) => entry(on, 'chronology-updated');
const fresh = current({
  during: 'child-protection-plan',
  limit: '3 months',
  first: '10 working days',
  metBy: 'chronology-updated',
  warn: 0,
});
const genogram = current({ during: 'child-protection-plan', first: '10 working days', metBy: 'genogram', warn: 0 });

test('a chronology must first exist in ten working days, and is then no older than three months', () => {
  assert.deepEqual(told(recordOf([plan]), fresh, '2026-03-03'), ['2026-03-02 to 2026-03-16: upcoming']);
  assert.deepEqual(told(recordOf([plan, chronology('2026-03-13')]), fresh, '2026-06-15'), [
    '2026-03-02 to 2026-03-16: met 2026-03-13, -1 working-days',
    '2026-03-13 to 2026-06-13: overdue, 2 days',
  ]);
});

test('one from before the plan counts while it is fresh; one too old is as good as none', () => {
  assert.deepEqual(told(recordOf([chronology('2026-01-20'), plan]), fresh, '2026-03-03'), ['2026-01-20 to 2026-04-20: upcoming']);
  assert.deepEqual(told(recordOf([chronology('2025-11-20'), plan]), fresh, '2026-03-03'), ['2026-03-02 to 2026-03-16: upcoming']);
});

test('a document that need only exist is asked for once, and not where there was one before', () => {
  assert.deepEqual(told(recordOf([plan]), genogram, '2026-03-20'), ['2026-03-02 to 2026-03-16: overdue, 4 working-days']);
  assert.deepEqual(told(recordOf([plan, entry('2026-03-18', 'genogram')]), genogram, '2026-12-01'), [
    '2026-03-02 to 2026-03-16: met-late 2026-03-18, 2 working-days',
  ]);
  assert.deepEqual(told(recordOf([entry('2020-03-18', 'genogram'), plan]), genogram, '2026-12-01'), []);
});

test('excused once, a document that need only exist is not asked for again', () => {
  assert.deepEqual(
    told(
      recordOf([plan, entry('2026-03-10', 'exception-recorded', { standard: 'inventshire.standard' }), entry('2026-04-10', 'visit')]),
      genogram,
      '2026-12-01',
    ),
    ['2026-03-02 to 2026-03-16: excused 2026-03-10'],
  );
});

test('a row that changes before the first one exists does not move when it must first exist', () => {
  const standard = current({
    during: 'child-protection-plan',
    first: '10 working days',
    metBy: 'chronology-updated',
    warn: 0,
    limit: [
      ['6 months', { kind: 'age', under: 5 }, 'c#1'],
      ['3 months', undefined, 'c#2'],
    ],
  });
  assert.deepEqual(told(recordOf([plan], { born: '2021-03-09' }), standard, '2026-03-10'), ['2026-03-02 to 2026-03-16: upcoming (c#2)']);
});
