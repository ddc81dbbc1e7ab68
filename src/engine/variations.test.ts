import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLimit } from '../calendar/index.ts';
import { told } from '../../test/support/judged.ts';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { approved, CHILD_SEEN, every, recorded, within } from '../../test/support/standard-builder.ts';

const standard = 'inventshire.standard';
const placed = entry('2026-03-02', 'placement-started');
const seen = (on: string) => entry(on, 'visit', { 'child-seen': true });
const agreed = (on: string, interval: string, more: { until?: string; by?: 'social-worker' | 'team-manager' } = {}) =>
  entry(
    on,
    'variation-agreed',
    { standard, interval, ...(more.until !== undefined && { until: more.until }) },
    { by: more.by ?? 'team-manager' },
  );
const visits = every({
  during: 'placement',
  interval: '1 week',
  metBy: CHILD_SEEN,
  warn: 0,
  variedBy: { entry: 'variation-agreed', by: ['team-manager'], notLongerThan: parseLimit('6 weeks') },
});

test('another interval agreed for this child stands beside the standard’s own, from its day on', () => {
  const record = recordOf([placed, agreed('2026-03-04', '4 weeks'), seen('2026-03-25'), seen('2026-04-27')]);
  assert.deepEqual(told(record, visits, '2026-03-20'), ['2026-03-02 to 2026-03-09, agreed 2026-03-30: upcoming']);
  assert.deepEqual(told(record, visits, '2026-05-01'), [
    '2026-03-02 to 2026-03-09, agreed 2026-03-30: varied 2026-03-25, 16 days',
    '2026-03-25 to 2026-04-01, agreed 2026-04-22: met-late 2026-04-27, 26 days',
    '2026-04-27 to 2026-05-04, agreed 2026-05-25: upcoming',
  ]);
});

test('agreed by someone who may not, it changes nothing; agreed for longer than the standard lets, it is cut short', () => {
  assert.deepEqual(told(recordOf([placed, agreed('2026-03-04', '4 weeks', { by: 'social-worker' })]), visits, '2026-03-20'), [
    '2026-03-02 to 2026-03-09: overdue, 11 days',
  ]);
  assert.deepEqual(told(recordOf([placed, agreed('2026-03-04', '3 months')]), visits, '2026-03-20'), [
    '2026-03-02 to 2026-03-09, agreed 2026-04-13: upcoming',
  ]);
});

test('agreed until a day, it holds for what runs by then and not for what opens after', () => {
  const record = recordOf([placed, agreed('2026-03-04', '4 weeks', { until: '2026-03-15' }), seen('2026-03-20')]);
  assert.deepEqual(told(record, visits, '2026-03-21'), [
    '2026-03-02 to 2026-03-09, agreed 2026-03-30: varied 2026-03-20, 11 days',
    '2026-03-20 to 2026-03-27: upcoming',
  ]);
});

test('what was agreed for one placement is not agreed for the next', () => {
  const record = recordOf([placed, agreed('2026-03-04', '4 weeks'), seen('2026-03-05'), entry('2026-03-16', 'placement-started')]);
  assert.deepEqual(told(record, visits, '2026-03-17').at(-1), '2026-03-16 to 2026-03-23: upcoming');
});

test('a shorter interval agreed for this child makes it late sooner', () => {
  const record = recordOf([placed, agreed('2026-03-02', '3 days'), seen('2026-03-07')]);
  assert.deepEqual(told(record, visits, '2026-03-06'), ['2026-03-02 to 2026-03-09, agreed 2026-03-05: overdue, 1 days']);
  assert.deepEqual(told(record, visits, '2026-03-08').at(0), '2026-03-02 to 2026-03-09, agreed 2026-03-05: met-late 2026-03-07, 2 days');
});

const assessment = within({
  after: 'assessment-started',
  limit: '45 working days',
  metBy: 'assessment-completed',
  warn: 5,
  variedBy: { entry: 'extension-agreed' },
});
const extended = (on: string, due: string) => entry(on, 'extension-agreed', { standard, due });
const started = entry('2026-01-05', 'assessment-started');

test('more time for one assessment moves the warning and what is overdue, and is told apart when it is done', () => {
  assert.deepEqual(told(recordOf([started]), assessment, '2026-03-10'), ['2026-01-05 to 2026-03-09: overdue, 1 working-days']);
  const more = [started, extended('2026-03-02', '2026-03-20')];
  assert.deepEqual(told(recordOf(more), assessment, '2026-03-10'), ['2026-01-05 to 2026-03-09, agreed 2026-03-20: upcoming']);
  assert.deepEqual(told(recordOf(more), assessment, '2026-03-13'), ['2026-01-05 to 2026-03-09, agreed 2026-03-20: due-soon']);
  assert.deepEqual(told(recordOf([...more, entry('2026-03-18', 'assessment-completed')]), assessment, '2026-04-01'), [
    '2026-01-05 to 2026-03-09, agreed 2026-03-20: varied 2026-03-18, 7 working-days',
  ]);
});

test('more time agreed on the day it was done, or after, comes too late to count', () => {
  const done = [started, entry('2026-03-18', 'assessment-completed')];
  assert.deepEqual(told(recordOf([...done, extended('2026-03-18', '2026-03-20')]), assessment, '2026-04-01'), [
    '2026-01-05 to 2026-03-09: met-late 2026-03-18, 7 working-days',
  ]);
});

test('more time is for the assessment started last of those open', () => {
  const record = recordOf([started, entry('2026-02-02', 'assessment-started'), extended('2026-03-02', '2026-05-01')]);
  assert.deepEqual(told(record, assessment, '2026-03-03'), [
    '2026-01-05 to 2026-03-09: due-soon',
    '2026-02-02 to 2026-04-08, agreed 2026-05-01: upcoming',
  ]);
});

const exception = (on: string) => entry(on, 'exception-recorded', { standard });
const decision = within({ after: 'referral', limit: '1 day', metBy: 'referral-decision', warn: 0 });

test('an exception excuses one: the first that is open', () => {
  const record = recordOf([entry('2026-03-02', 'referral'), entry('2026-03-04', 'referral'), exception('2026-03-06')]);
  assert.deepEqual(told(record, decision, '2026-03-08'), [
    '2026-03-02 to 2026-03-03: excused 2026-03-06',
    '2026-03-04 to 2026-03-05: overdue, 3 days',
  ]);
});

test('an exception does not undo what was done that day, but still excuses what ended that day', () => {
  const referred = entry('2026-03-02', 'referral');
  assert.deepEqual(told(recordOf([referred, entry('2026-03-06', 'referral-decision'), exception('2026-03-06')]), decision, '2026-03-08'), [
    '2026-03-02 to 2026-03-03: met-late 2026-03-06, 3 days',
  ]);
  assert.deepEqual(told(recordOf([referred, entry('2026-03-06', 'case-closed'), exception('2026-03-06')]), decision, '2026-03-08'), [
    '2026-03-02 to 2026-03-03: excused 2026-03-06',
  ]);
  assert.deepEqual(told(recordOf([referred, entry('2026-03-05', 'case-closed'), exception('2026-03-06')]), decision, '2026-03-08'), [
    '2026-03-02 to 2026-03-03: lapsed 2026-03-05, 2 days',
  ]);
});

test('an exception to another standard excuses nothing', () => {
  assert.deepEqual(
    told(
      recordOf([entry('2026-03-02', 'referral'), entry('2026-03-03', 'exception-recorded', { standard: 'inventshire.other' })]),
      decision,
      '2026-03-05',
    ),
    ['2026-03-02 to 2026-03-03: overdue, 2 days'],
  );
});

test('excused before the time ran out, silence is not read as agreement', () => {
  const silent = approved({ after: 'care-review', limit: '5 days', metBy: 'care-review-decisions-agreed', ifSilent: true, warn: 0 });
  assert.deepEqual(told(recordOf([entry('2026-03-02', 'care-review'), exception('2026-03-04')]), silent, '2026-03-20'), [
    '2026-03-02 to 2026-03-07: excused 2026-03-04',
  ]);
});

const onlySooner = { ...assessment, variedBy: { entry: 'extension-agreed', onlyShorter: true } };

test('where only less time may be agreed, more is cut back to the standard’s own, and less holds', () => {
  const agreedTo = (due: string) => told(recordOf([started, extended('2026-02-02', due)]), onlySooner, '2026-03-10');
  assert.deepEqual(agreedTo('2026-03-20'), ['2026-01-05 to 2026-03-09, agreed 2026-03-09: overdue, 1 working-days']);
  assert.deepEqual(agreedTo('2026-03-06'), ['2026-01-05 to 2026-03-09, agreed 2026-03-06: overdue, 2 working-days']);
});

test('visits may be agreed every three days, and not every four weeks', () => {
  const sooner = { ...visits, variedBy: { entry: 'variation-agreed', onlyShorter: true } };
  const agreedEvery = (interval: string) => told(recordOf([placed, agreed('2026-03-02', interval)]), sooner, '2026-03-03');
  assert.deepEqual(agreedEvery('3 days'), ['2026-03-02 to 2026-03-09, agreed 2026-03-05: upcoming']);
  assert.deepEqual(agreedEvery('4 weeks'), ['2026-03-02 to 2026-03-09, agreed 2026-03-09: upcoming']);
});

test('each interval agreed is cut back to the due date of its own row', () => {
  const rows = every({
    during: 'placement',
    interval: [['1 week', { kind: 'lasted', under: parseLimit('14 days') }], ['6 weeks']],
    metBy: CHILD_SEEN,
    warn: 0,
    variedBy: { entry: 'variation-agreed', onlyShorter: true },
  });
  const record = recordOf([placed, agreed('2026-03-02', '4 weeks'), seen('2026-03-09'), seen('2026-03-16')]);
  assert.deepEqual(told(record, rows, '2026-03-17').slice(1), [
    '2026-03-09 to 2026-03-16, agreed 2026-03-16: met 2026-03-16, 0 days',
    '2026-03-16 to 2026-04-27, agreed 2026-04-13: upcoming',
  ]);
});

const decided = (limit: string, entries: Parameters<typeof recordOf>[0], entryType = 'extension-agreed') =>
  told(
    recordOf([entry('2026-03-02 10:00', 'referral'), ...entries, entry('2026-03-03 15:00', 'referral-decision')]),
    within({
      after: 'referral',
      limit,
      metBy: 'referral-decision',
      warn: 0,
      variedBy: { entry: entryType, onlyShorter: true },
    }),
    '2026-03-05',
  );

test('a whole day agreed is longer than a time on that day, and a time sooner than the whole of it', () => {
  assert.deepEqual(decided('24 hours', [extended('2026-03-02', '2026-03-03')]), [
    '2026-03-02T10:00 to 2026-03-03T10:00, agreed 2026-03-03T10:00: met-late 2026-03-03T15:00, 5 hours',
  ]);
  assert.deepEqual(decided('1 day', [agreed('2026-03-02', '24 hours')], 'variation-agreed'), [
    '2026-03-02T10:00 to 2026-03-03, agreed 2026-03-03T10:00: met-late 2026-03-03T15:00, 0 days',
  ]);
});

test('excused that day and more time agreed that day: it is excused, and what was agreed stands beside it', () => {
  const written = recorded({ of: 'visit', limit: '5 days', warn: 0, variedBy: { entry: 'extension-agreed' } });
  const record = recordOf([
    entry('2026-03-02 09:00', 'visit', {}, { recorded: '2026-03-02 10:00' }),
    entry('2026-03-02 09:30', 'exception-recorded', { standard }),
    entry('2026-03-02 15:00', 'extension-agreed', { standard, due: '2026-03-20' }),
  ]);
  assert.deepEqual(told(record, written, '2026-03-03'), ['2026-03-02T09:00 to 2026-03-07, agreed 2026-03-20: excused 2026-03-02']);
});
