import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLimit } from '../calendar/index.ts';
import { told } from '../../test/support/judged.ts';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { atLeast, atMost, isOneOf, where } from '../../test/support/standard-builder.ts';
import type { Ending, Measure } from './standard.ts';

const UNANNOUNCED = [{ entry: 'visit', where: where({ announced: false }) }];
const visits = (n: number, per: string, episode = 'placement'): Measure => ({
  kind: 'count-per',
  count: UNANNOUNCED,
  while: { kind: 'episode', episode },
  per: parseLimit(per),
  n,
});
const visit = (on: string) => entry(on, 'visit', { announced: false });
const placed = entry('2026-03-02', 'placement-started', { kind: 'foster' });

test('two unannounced visits a month: the second meets it, and the next month starts afresh', () => {
  const standard = atLeast(visits(2, '1 month'), { warn: 0 });
  const record = recordOf([placed, visit('2026-03-05'), visit('2026-03-20'), visit('2026-04-02')]);
  assert.deepEqual(told(record, standard, '2026-04-10'), [
    '2026-03-02 to 2026-04-01: met 2026-03-20, -12 days',
    '2026-04-02 to 2026-05-01: upcoming',
  ]);
});

test('a month that is over without them stays overdue until the placement ends, and then lapses late', () => {
  const standard = atLeast(visits(1, '1 month'), { warn: 0 });
  assert.deepEqual(told(recordOf([placed]), standard, '2026-04-04'), [
    '2026-03-02 to 2026-04-01: overdue, 3 days',
    '2026-04-02 to 2026-05-01: upcoming',
  ]);
  assert.deepEqual(told(recordOf([placed, entry('2026-04-10', 'placement-ended')]), standard, '2026-06-01'), [
    '2026-03-02 to 2026-04-01: lapsed 2026-04-10, 9 days',
    '2026-04-02 to 2026-05-01: lapsed 2026-04-10',
  ]);
});

test('a window lapses on the day the standard stops applying, and none starts while it does not', () => {
  const foster = { kind: 'attribute', tests: { 'carer-approval': isOneOf('awaiting') } } as const;
  const standard = atLeast(visits(1, '1 month'), { warn: 0, applies: foster });
  const record = recordOf([
    entry('2026-03-02', 'placement-started', { 'carer-approval': 'awaiting' }),
    entry('2026-03-20', 'carer-approved'),
  ]);
  assert.deepEqual(told(record, standard, '2026-05-01'), ['2026-03-02 to 2026-04-01: lapsed 2026-03-20']);
});

test('no more than one move a month: kept when the month is over, late from the one within the bound once there is one too many', () => {
  const moves: Measure = {
    kind: 'count-per',
    count: [{ entry: 'placement-started' }],
    while: { kind: 'episode', episode: 'looked-after' },
    per: parseLimit('1 month'),
    n: 1,
  };
  const standard = atMost(moves, { warn: 0 });
  const cared = entry('2026-03-02', 'period-of-care-started');
  assert.deepEqual(told(recordOf([cared, placed]), standard, '2026-04-01'), ['2026-03-02 to 2026-04-01: upcoming']);
  assert.deepEqual(told(recordOf([cared, placed]), standard, '2026-04-02').at(0), '2026-03-02 to 2026-04-01: met 2026-04-01, 0 days');
  const moved = [cared, placed, entry('2026-03-10', 'placement-started')];
  assert.deepEqual(told(recordOf(moved), standard, '2026-03-12'), ['2026-03-02 to 2026-03-02: overdue, 10 days']);
  assert.deepEqual(told(recordOf([...moved, entry('2026-03-16', 'period-of-care-ended')]), standard, '2026-04-01'), [
    '2026-03-02 to 2026-03-02: lapsed 2026-03-16, 14 days',
  ]);
});

test('pre-proceedings last no longer than six months', () => {
  const standard = atMost({ kind: 'length-of', episode: 'pre-proceedings', limit: parseLimit('6 months') }, { warn: 0 });
  const started = entry('2026-01-31', 'pre-proceedings-started');
  assert.deepEqual(told(recordOf([started]), standard, '2026-07-31'), ['2026-01-31 to 2026-07-31: upcoming']);
  assert.deepEqual(told(recordOf([started]), standard, '2026-08-01'), ['2026-01-31 to 2026-07-31: overdue, 1 days']);
  assert.deepEqual(told(recordOf([started, entry('2026-08-03', 'pre-proceedings-ended')]), standard, '2026-09-01'), [
    '2026-01-31 to 2026-07-31: met-late 2026-08-03, 3 days',
  ]);
});

test('a length is asked of its own episode, and not held against a source that could not show the end', () => {
  const residential = atMost(
    { kind: 'length-of', episode: 'placement', limit: parseLimit('28 days') },
    { warn: 0, applies: { kind: 'attribute', tests: { kind: isOneOf('foster') } } },
  );
  assert.deepEqual(told(recordOf([placed]), residential, '2026-04-01'), ['2026-03-02 to 2026-03-30: overdue, 2 days']);
  const sources = [{ name: 'A return', holds: { 'placement-started': ['kind'] } }];
  assert.deepEqual(told(recordOf([placed], { sources }), residential, '2026-04-01'), ['2026-03-02 to 2026-03-30: not-held']);
});

const met = (on: string) => entry(on, 'child-in-need-meeting');

test('two reviews before the three-month review: judged on the day of that one, and late after it', () => {
  const standard = atLeast(
    {
      kind: 'count-until',
      n: 2,
      count: [{ entry: 'child-in-need-meeting' }],
      after: { kind: 'start-of', episode: 'child-in-need-plan' },
      until: [{ entry: 'child-in-need-review' }],
      endsWhen: [],
    },
    { warn: 0 },
  );
  const started = entry('2026-03-02', 'child-in-need-plan-started');
  assert.deepEqual(told(recordOf([started, met('2026-04-01')]), standard, '2026-05-01'), ['2026-03-02 to no date yet: upcoming']);
  assert.deepEqual(told(recordOf([started, met('2026-04-01'), met('2026-05-01')]), standard, '2026-05-02'), [
    '2026-03-02 to no date yet: met 2026-05-01',
  ]);
  const reviewed = [started, met('2026-04-01'), entry('2026-06-01', 'child-in-need-review')];
  assert.deepEqual(told(recordOf(reviewed), standard, '2026-06-03'), ['2026-03-02 to 2026-06-01: overdue, 2 days']);
  assert.deepEqual(told(recordOf([...reviewed, met('2026-06-08')]), standard, '2026-07-01'), [
    '2026-03-02 to 2026-06-01: met-late 2026-06-08, 7 days',
  ]);
  assert.deepEqual(told(recordOf([...reviewed, entry('2026-06-04', 'child-in-need-plan-ended')]), standard, '2026-07-01'), [
    '2026-03-02 to 2026-06-01: lapsed 2026-06-04, 3 days',
  ]);
});

test('one move too many in a month lapses on the very day that care ends; a month within its bound is still open that day', () => {
  const moves: Measure = {
    kind: 'count-per',
    count: [{ entry: 'placement-started' }],
    while: { kind: 'episode', episode: 'looked-after' },
    per: parseLimit('1 month'),
    n: 1,
  };
  const moved = (...on: string[]) =>
    told(
      recordOf([
        entry('2026-03-02', 'period-of-care-started'),
        ...on.map((day) => entry(day, 'placement-started')),
        entry('2026-03-20', 'period-of-care-ended'),
      ]),
      atMost(moves, { warn: 0 }),
      '2026-03-20',
    );
  assert.deepEqual(moved('2026-03-02', '2026-03-10'), ['2026-03-02 to 2026-03-02: lapsed 2026-03-20, 18 days']);
  assert.deepEqual(moved('2026-03-02'), ['2026-03-02 to 2026-04-01: upcoming']);
});

test('closing the case ends no window and no length: those last as long as the placement does', () => {
  const closed = [placed, entry('2026-03-10', 'case-closed')];
  assert.deepEqual(told(recordOf(closed), atLeast(visits(1, '1 month'), { warn: 0 }), '2026-03-20'), [
    '2026-03-02 to 2026-04-01: upcoming',
  ]);
  const length = atMost({ kind: 'length-of', episode: 'placement', limit: parseLimit('28 days') }, { warn: 0 });
  assert.deepEqual(told(recordOf(closed), length, '2026-04-01'), ['2026-03-02 to 2026-03-30: overdue, 2 days']);
});

const twoBefore = (until: string, endsWhen: readonly Ending[] = []) =>
  atLeast(
    {
      kind: 'count-until',
      n: 2,
      count: [{ entry: 'child-in-need-meeting' }],
      after: { kind: 'entries', matchers: [{ entry: 'child-in-need-review' }] },
      until: [{ entry: until }],
      endsWhen,
    },
    { warn: 0 },
  );
const reviewed = entry('2026-03-02', 'child-in-need-review', {}, { recorded: '2026-03-02 12:00' });

test('two meetings before the case closes: closed with one, it was missed that day', () => {
  const closed = (...more: Parameters<typeof recordOf>[0]) =>
    told(recordOf([reviewed, met('2026-04-01'), entry('2026-06-01', 'case-closed'), ...more]), twoBefore('case-closed'), '2026-06-10');
  assert.deepEqual(closed(), ['2026-03-02 to 2026-06-01: lapsed 2026-06-01, 0 days']);
  assert.deepEqual(closed(met('2026-06-01')), ['2026-03-02 to 2026-06-01: met 2026-06-01, 0 days']);
  assert.deepEqual(closed(met('2026-06-02')), ['2026-03-02 to 2026-06-01: met-late 2026-06-02, 1 days']);
});

test('the case closed the day before what it was to come before: nobody missed it', () => {
  const closed = (on: string) =>
    told(
      recordOf([reviewed, entry(on, 'case-closed'), entry('2026-06-01', 'initial-conference')]),
      twoBefore('initial-conference'),
      '2026-06-10',
    );
  assert.deepEqual(closed('2026-05-31'), ['2026-03-02 to 2026-06-01: lapsed 2026-05-31']);
  assert.deepEqual(closed('2026-06-01'), ['2026-03-02 to 2026-06-01: lapsed 2026-06-01, 0 days']);
  assert.deepEqual(closed('2026-06-02'), ['2026-03-02 to 2026-06-01: lapsed 2026-06-02, 1 days']);
});

test('the count ends when the plan becomes one of protection; on that very day the second meeting still counts', () => {
  const standard = twoBefore('initial-conference', [{ kind: 'entry', matcher: { entry: 'child-protection-plan-started' } }]);
  const ended = (...more: Parameters<typeof recordOf>[0]) =>
    told(recordOf([reviewed, met('2026-04-01'), entry('2026-05-01', 'child-protection-plan-started'), ...more]), standard, '2026-06-10');
  assert.deepEqual(ended(), ['2026-03-02 to no date yet: lapsed 2026-05-01']);
  assert.deepEqual(ended(met('2026-05-01')), ['2026-03-02 to no date yet: met 2026-05-01']);
  assert.deepEqual(ended(met('2026-05-02')), ['2026-03-02 to no date yet: lapsed 2026-05-01']);
  assert.deepEqual(ended(entry('2026-05-01', 'initial-conference')), ['2026-03-02 to 2026-05-01: lapsed 2026-05-01, 0 days']);
  assert.deepEqual(ended(entry('2026-04-30', 'initial-conference')), ['2026-03-02 to 2026-04-30: lapsed 2026-05-01, 1 days']);
});

test('a conference of the same day, written down before the review, is not the one that the meetings come before', () => {
  const written = (at: string) =>
    told(
      recordOf([reviewed, entry('2026-03-02', 'initial-conference', {}, { recorded: at })]),
      twoBefore('initial-conference'),
      '2026-03-04',
    );
  assert.deepEqual(written('2026-03-02 11:00'), ['2026-03-02 to no date yet: upcoming']);
  assert.deepEqual(written('2026-03-02 13:00'), ['2026-03-02 to 2026-03-02: overdue, 2 days']);
});

const allocated = (on: string, role: string) => entry(on, 'allocation', { worker: 'w1', role });

test('no more than two at once: met while within the bound, overdue since the last day that was', () => {
  const standard = atMost({ kind: 'count-open', episode: 'allocation', n: 2 }, { warn: 0 });
  const two = [allocated('2026-03-02', 'social-worker'), allocated('2026-03-09', 'team-manager')];
  assert.deepEqual(told(recordOf(two), standard, '2026-03-20'), ['2026-03-02 to no date yet: met 2026-03-02']);
  const three = [...two, allocated('2026-03-16', 'personal-adviser')];
  assert.deepEqual(told(recordOf(three), standard, '2026-03-20'), ['2026-03-02 to 2026-03-15: overdue, 5 days']);
  assert.deepEqual(told(recordOf([...three, entry('2026-03-18', 'allocation-ended', { role: 'team-manager' })]), standard, '2026-03-20'), [
    '2026-03-02 to no date yet: met 2026-03-02',
  ]);
  assert.deepEqual(told(recordOf([]), standard, '2026-03-20'), []);
});

const given = (on: string, ...about: string[]) => entry(on, 'allocation', { worker: 'robin', role: 'social-worker' }, { about });

test('a worker holds no more than two children: two sisters allocated together are two', () => {
  const caseload = atMost({ kind: 'count-open', episode: 'allocation', n: 2 }, { warn: 0 });
  const record = recordOf(
    [
      given('2026-03-02', 'ann', 'bea'),
      given('2026-03-09', 'cal'),
      entry('2026-03-16', 'allocation-ended', { role: 'social-worker' }, { about: ['ann'] }),
    ],
    { kind: 'worker' },
  );
  assert.deepEqual(told(record, caseload, '2026-03-08'), ['2026-03-02 to no date yet: met 2026-03-02']);
  assert.deepEqual(told(record, caseload, '2026-03-12'), ['2026-03-02 to 2026-03-08: overdue, 4 days']);
  assert.deepEqual(told(record, caseload, '2026-03-17'), ['2026-03-02 to no date yet: met 2026-03-02']);
});
