import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../test/support/judged.ts';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { CHILD_SEEN, every, isOneOf } from '../../test/support/standard-builder.ts';
import type { Condition } from './standard.ts';

const seen = (on: string) => entry(on, 'visit', { 'child-seen': true });
const placed = entry('2026-03-02', 'placement-started', { kind: 'foster' });
const weekly = every({ during: 'placement', interval: '1 week', metBy: CHILD_SEEN, warn: 0 });

const NEVER: Condition = { kind: 'met', under: 1 };
const NO_REVIEW: Condition = { kind: 'not', of: { kind: 'had-in', episode: 'looked-after', matchers: [{ entry: 'care-review' }] } };
const IN_PROCEEDINGS: Condition = { kind: 'in', episodes: ['proceedings'] };

test('visits follow one another from the day the child was seen; a visit without the child, or a second on one day, changes nothing', () => {
  const record = recordOf([
    placed,
    seen('2026-03-06'),
    entry('2026-03-09', 'visit', { 'child-seen': false }),
    seen('2026-03-12'),
    seen('2026-03-12 16:00'),
  ]);
  assert.deepEqual(told(record, weekly, '2026-03-20'), [
    '2026-03-02 to 2026-03-09: met 2026-03-06, -3 days',
    '2026-03-06 to 2026-03-13: met 2026-03-12, -1 days',
    '2026-03-12 to 2026-03-19: overdue, 1 days',
  ]);
});

test('the first review moves a child from weekly to four-weekly visits while proceedings last', () => {
  const standard = every({
    during: 'placement',
    metBy: CHILD_SEEN,
    warn: 0,
    interval: [
      ['same day', NEVER, 'v#36'],
      ['1 week', NO_REVIEW, 'v#40'],
      ['4 weeks', IN_PROCEEDINGS, 'v#41'],
      ['6 weeks', undefined, 'v#42'],
    ],
  });
  const record = recordOf([
    entry('2026-03-02', 'period-of-care-started'),
    entry('2026-03-02', 'proceedings-issued'),
    placed,
    seen('2026-03-02'),
    seen('2026-03-09'),
    seen('2026-03-16'),
    entry('2026-03-18', 'care-review'),
  ]);
  assert.deepEqual(told(record, standard, '2026-03-20'), [
    '2026-03-02 to 2026-03-02: met 2026-03-02, 0 days (v#36)',
    '2026-03-02 to 2026-03-09: met 2026-03-09, 0 days (v#40)',
    '2026-03-09 to 2026-03-16: met 2026-03-16, 0 days (v#40)',
    '2026-03-16 to 2026-04-13: upcoming (v#41)',
  ]);
});

const worrying = every({
  during: 'placement',
  metBy: CHILD_SEEN,
  warn: 0,
  interval: [
    ['1 week', { kind: 'had', matchers: [{ entry: 'strategy-discussion' }], whole: false }, 'v#1'],
    ['6 weeks', undefined, 'v#2'],
  ],
});

test('where the shorter interval would already be over, it runs from the day it began: a due date is never earlier than its row', () => {
  const record = recordOf([placed, seen('2026-03-02'), entry('2026-03-30', 'strategy-discussion')]);
  assert.deepEqual(told(record, worrying, '2026-03-29').at(-1), '2026-03-02 to 2026-04-13: upcoming (v#2)');
  assert.deepEqual(told(record, worrying, '2026-03-31').at(-1), '2026-03-02 to 2026-04-06: upcoming (v#1)');
});

test('due on the very day the row changes, it is not overdue: its date moves', () => {
  const record = recordOf([placed, seen('2026-03-02'), entry('2026-04-13', 'strategy-discussion')]);
  assert.deepEqual(told(record, worrying, '2026-04-14').slice(1), ['2026-03-02 to 2026-04-20: upcoming (v#1)']);
});

test('what happened in an earlier placement does not tell the row of this one', () => {
  const record = recordOf([entry('2026-01-05', 'placement-started'), entry('2026-01-06', 'strategy-discussion'), placed]);
  assert.deepEqual(told(record, worrying, '2026-03-03').at(-1), '2026-03-02 to 2026-04-13: upcoming (v#2)');
});

test('weekly for the first two visits, then monthly', () => {
  const standard = every({
    during: 'placement',
    metBy: CHILD_SEEN,
    warn: 0,
    interval: [
      ['1 week', { kind: 'met', under: 2 }, 'v#1'],
      ['1 month', undefined, 'v#2'],
    ],
  });
  const record = recordOf([placed, seen('2026-03-05'), seen('2026-03-10')]);
  assert.deepEqual(told(record, standard, '2026-03-06').at(-1), '2026-03-05 to 2026-03-12: upcoming (v#1)');
  assert.deepEqual(told(record, standard, '2026-03-11').at(-1), '2026-03-10 to 2026-04-10: upcoming (v#2)');
});

test('what was overdue when the row changed stays overdue, a second opens beside it, and the next visit meets both', () => {
  const record = recordOf([placed, seen('2026-03-02'), entry('2026-04-20', 'strategy-discussion')]);
  assert.deepEqual(told(record, worrying, '2026-04-22').slice(-2), [
    '2026-03-02 to 2026-04-13: overdue, 9 days (v#2)',
    '2026-03-02 to 2026-04-27: upcoming (v#1)',
  ]);
  const after = recordOf([placed, seen('2026-03-02'), entry('2026-04-20', 'strategy-discussion'), seen('2026-04-24')]);
  assert.deepEqual(told(after, worrying, '2026-04-25').slice(1), [
    '2026-03-02 to 2026-04-13: met-late 2026-04-24, 11 days (v#2)',
    '2026-03-02 to 2026-04-27: met 2026-04-24, -3 days (v#1)',
    '2026-04-24 to 2026-05-01: upcoming (v#1)',
  ]);
});

test('under five every six months, five and over every twelve: the fifth birthday moves the due date', () => {
  const standard = every({
    during: 'looked-after',
    metBy: 'health-assessment',
    warn: 0,
    interval: [
      ['6 months', { kind: 'age', under: 5 }, 'h#1'],
      ['12 months', undefined, 'h#2'],
    ],
  });
  const record = recordOf([entry('2026-01-12', 'period-of-care-started'), entry('2026-02-01', 'health-assessment')], {
    born: '2021-05-20',
  });
  assert.deepEqual(told(record, standard, '2026-05-19').at(-1), '2026-02-01 to 2026-08-01: upcoming (h#1)');
  assert.deepEqual(told(record, standard, '2026-05-20').at(-1), '2026-02-01 to 2027-02-01: upcoming (h#2)');
});

test('after a year in the placement, and not a day sooner, the longer interval speaks', () => {
  const standard = every({
    during: 'placement',
    metBy: CHILD_SEEN,
    warn: 0,
    interval: [
      ['3 months', { kind: 'lasted', from: { n: 12, unit: 'months' } }, 'v#43'],
      ['6 weeks', undefined, 'v#42'],
    ],
  });
  const record = recordOf([entry('2025-03-02', 'placement-started'), seen('2026-02-16')]);
  assert.deepEqual(told(record, standard, '2026-03-01').at(-1), '2026-02-16 to 2026-03-30: upcoming (v#42)');
  assert.deepEqual(told(record, standard, '2026-03-02').at(-1), '2026-02-16 to 2026-05-16: upcoming (v#43)');
});

test('a version that starts while the child is placed counts from the last visit where that is still in time, else from its own start', () => {
  const standard = every({ during: 'placement', interval: '4 weeks', metBy: CHILD_SEEN, from: '2026-04-01', warn: 0 });
  assert.deepEqual(told(recordOf([placed, seen('2026-03-20')]), standard, '2026-04-02'), ['2026-03-20 to 2026-04-17: upcoming']);
  assert.deepEqual(told(recordOf([placed, seen('2026-03-03')]), standard, '2026-04-02'), ['2026-04-01 to 2026-04-29: upcoming']);
  assert.deepEqual(told(recordOf([placed, seen('2026-03-20'), seen('2026-04-01')]), standard, '2026-04-02'), [
    '2026-04-01 to 2026-04-29: upcoming',
  ]);
});

test('a running clock keeps its version; the next opens under the new one', () => {
  const old = every({ during: 'placement', interval: '6 weeks', metBy: CHILD_SEEN, to: '2026-03-31', warn: 0 });
  const renewed = every({ during: 'placement', interval: '4 weeks', metBy: CHILD_SEEN, from: '2026-04-01', warn: 0 });
  const record = recordOf([placed, seen('2026-03-02'), seen('2026-04-13')]);
  assert.deepEqual(told(record, [old, renewed], '2026-04-02').at(-1), '2026-03-02 to 2026-04-13: upcoming');
  assert.deepEqual(told(record, [old, renewed], '2026-04-14').slice(1), [
    '2026-03-02 to 2026-04-13: met 2026-04-13, 0 days',
    '2026-04-13 to 2026-05-11: upcoming',
  ]);
});

test('what counts is said by the version that the running clock keeps', () => {
  const old = every({ during: 'placement', interval: '6 weeks', metBy: 'visit', to: '2026-03-31', warn: 0 });
  const renewed = every({ during: 'placement', interval: '4 weeks', metBy: CHILD_SEEN, from: '2026-04-01', warn: 0 });
  const record = recordOf([
    placed,
    entry('2026-04-08', 'visit', { 'child-seen': false }),
    entry('2026-04-20', 'visit', { 'child-seen': false }),
  ]);
  assert.deepEqual(told(record, [old, renewed], '2026-04-21'), [
    '2026-03-02 to 2026-04-13: met 2026-04-08, -5 days',
    '2026-04-08 to 2026-05-06: upcoming',
  ]);
});

test('a version that no other follows ends what runs under it', () => {
  const standard = every({ during: 'placement', interval: '6 weeks', metBy: CHILD_SEEN, to: '2026-03-31', warn: 0 });
  assert.deepEqual(told(recordOf([placed]), standard, '2026-05-01'), ['2026-03-02 to 2026-04-13: lapsed 2026-04-01']);
});

test('where the version kept no longer applies but the one in force does, the child is not left without', () => {
  const old = every({
    during: 'placement',
    interval: '6 weeks',
    metBy: CHILD_SEEN,
    to: '2026-03-31',
    applies: { kind: 'age', under: 5 },
    warn: 0,
  });
  const renewed = every({ during: 'placement', interval: '4 weeks', metBy: CHILD_SEEN, from: '2026-04-01', warn: 0 });
  assert.deepEqual(told(recordOf([placed], { born: '2021-04-06' }), [old, renewed], '2026-04-10'), [
    '2026-03-02 to 2026-04-13: lapsed 2026-04-06',
    '2026-04-06 to 2026-05-04: upcoming',
  ]);
});

test('when the standard stops applying what is open lapses; when it applies again it goes on from the last visit where that still holds good', () => {
  const standard = every({
    during: 'looked-after',
    interval: '4 weeks',
    metBy: CHILD_SEEN,
    applies: { kind: 'of', episode: 'placement', tests: { kind: isOneOf('foster') } },
    warn: 0,
  });
  const moves = (back: string) =>
    recordOf([
      entry('2026-03-02', 'period-of-care-started'),
      placed,
      seen('2026-03-10'),
      entry('2026-03-16', 'placement-started', { kind: 'residential' }),
      entry(back, 'placement-started', { kind: 'foster' }),
    ]);
  assert.deepEqual(told(moves('2026-03-30'), standard, '2026-03-31'), [
    '2026-03-02 to 2026-03-30: met 2026-03-10, -20 days',
    '2026-03-10 to 2026-04-07: lapsed 2026-03-16',
    '2026-03-10 to 2026-04-07: upcoming',
  ]);
  assert.deepEqual(told(moves('2026-04-20'), standard, '2026-04-21').at(-1), '2026-04-20 to 2026-05-18: upcoming');
});

test('on the day the placement ends a visit still counts; what is open then lapses, late where it was overdue', () => {
  const ended = entry('2026-03-12', 'placement-ended');
  assert.deepEqual(told(recordOf([placed, ended, seen('2026-03-12')]), weekly, '2026-04-01'), [
    '2026-03-02 to 2026-03-09: met-late 2026-03-12, 3 days',
  ]);
  assert.deepEqual(told(recordOf([placed, ended]), weekly, '2026-04-01'), ['2026-03-02 to 2026-03-09: lapsed 2026-03-12, 3 days']);
  assert.deepEqual(told(recordOf([placed, entry('2026-03-05', 'placement-ended')]), weekly, '2026-04-01'), [
    '2026-03-02 to 2026-03-09: lapsed 2026-03-05',
  ]);
  assert.deepEqual(told(recordOf([placed, entry('2026-03-02', 'placement-ended')]), weekly, '2026-04-01'), []);
});

test('a child’s death ends every clock on its day', () => {
  assert.deepEqual(told(recordOf([placed, entry('2026-03-05', 'death'), seen('2026-03-06')]), weekly, '2026-04-01'), [
    '2026-03-02 to 2026-03-09: lapsed 2026-03-05',
  ]);
});

const exception = (on: string) => entry(on, 'exception-recorded', { standard: 'inventshire.standard' });

test('an exception excuses what is open, also when overdue, and the next interval begins on its day', () => {
  const record = recordOf([placed, exception('2026-03-11')]);
  assert.deepEqual(told(record, weekly, '2026-03-12'), [
    '2026-03-02 to 2026-03-09: excused 2026-03-11',
    '2026-03-11 to 2026-03-18: upcoming',
  ]);
});

test('the visit of a day is counted before its exception, and the exception before the end', () => {
  assert.deepEqual(told(recordOf([placed, exception('2026-03-05'), entry('2026-03-05', 'placement-ended')]), weekly, '2026-03-12'), [
    '2026-03-02 to 2026-03-09: excused 2026-03-05',
  ]);
  assert.deepEqual(told(recordOf([placed, exception('2026-03-05'), seen('2026-03-05')]), weekly, '2026-03-06'), [
    '2026-03-02 to 2026-03-09: met 2026-03-05, -4 days',
    '2026-03-05 to 2026-03-12: excused 2026-03-05',
    '2026-03-05 to 2026-03-12: upcoming',
  ]);
});

test('each calendar month is due by the month’s last day; monthly by the date', () => {
  const by = (interval: string) =>
    told(recordOf([placed, seen('2026-03-31')]), every({ during: 'placement', interval, metBy: CHILD_SEEN, warn: 0 }), '2026-04-01').at(-1);
  assert.equal(by('each calendar month'), '2026-03-31 to 2026-04-30: upcoming');
  assert.equal(by('1 month'), '2026-03-31 to 2026-04-30: upcoming');
  assert.equal(
    told(
      recordOf([placed, seen('2026-03-04')]),
      every({ during: 'placement', interval: '1 month', metBy: CHILD_SEEN, warn: 0 }),
      '2026-03-05',
    ).at(-1),
    '2026-03-04 to 2026-04-04: upcoming',
  );
  assert.equal(
    told(
      recordOf([placed, seen('2026-03-04')]),
      every({ during: 'placement', interval: 'each calendar month', metBy: CHILD_SEEN, warn: 0 }),
      '2026-03-05',
    ).at(-1),
    '2026-03-04 to 2026-04-30: upcoming',
  );
});

test('a child’s whole life is a period too', () => {
  const standard = every({ during: { kind: 'life' }, interval: '1 year', metBy: 'dental-check', warn: 0 });
  assert.deepEqual(told(recordOf([entry('2026-03-02', 'dental-check')], { born: '2025-06-01' }), standard, '2026-03-03'), [
    '2025-06-01 to 2026-06-01: met 2026-03-02, -91 days',
    '2026-03-02 to 2027-03-02: upcoming',
  ]);
});
