import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../calendar/index.ts';
import { judged, told } from '../../test/support/judged.ts';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { before, where } from '../../test/support/standard-builder.ts';

const ARRANGED = { entry: 'conference-arranged', where: where({ for: 'review' }) };
const arranged = (on: string, date: string, more = {}) => entry(on, 'conference-arranged', { for: 'review', date }, more);
const report = (on: string, more = {}) => entry(on, 'conference-report-shared', {}, more);
const held = (on: string) => entry(on, 'review-conference');
const threeDays = before({
  before: 'review-conference',
  plannedBy: ARRANGED,
  limit: '3 working days',
  metBy: 'conference-report-shared',
  warn: 2,
});

test('a report goes three working days before the conference, counted back over Easter', () => {
  const record = recordOf([arranged('2026-03-20', '2026-04-08')]);
  assert.deepEqual(told(record, threeDays, '2026-03-27'), ['2026-03-20 to 2026-04-01: upcoming']);
  assert.deepEqual(told(record, threeDays, '2026-03-30'), ['2026-03-20 to 2026-04-01: due-soon']);
  assert.deepEqual(told(record, threeDays, '2026-04-02'), ['2026-03-20 to 2026-04-01: overdue, 1 working-days']);
});

test('shared in time, shared late, or not at all', () => {
  const of = (...shared: Parameters<typeof recordOf>[0]) =>
    told(recordOf([arranged('2026-03-20', '2026-04-08'), ...shared, held('2026-04-08')]), threeDays, '2026-05-01');
  assert.deepEqual(of(report('2026-03-31')), ['2026-03-20 to 2026-04-01: met 2026-03-31, -1 working-days']);
  assert.deepEqual(of(report('2026-04-08')), ['2026-03-20 to 2026-04-01: met-late 2026-04-08, 3 working-days']);
  assert.deepEqual(of(report('2026-04-09')), ['2026-03-20 to 2026-04-01: lapsed 2026-04-08, 3 working-days']);
});

test('by 09:00, two full days before: both whole days lie between', () => {
  const standard = before({
    before: 'review-conference',
    plannedBy: ARRANGED,
    limit: 'by 09:00, 2 full days',
    metBy: 'conference-report-shared',
    warn: 0,
  });
  const shared = (at: string) =>
    told(recordOf([arranged('2026-03-02', '2026-03-12'), report(at), held('2026-03-12 14:00')]), standard, '2026-03-13');
  assert.deepEqual(shared('2026-03-09 09:00'), ['2026-03-02 to 2026-03-09T09:00: met 2026-03-09T09:00, 0 hours']);
  assert.deepEqual(shared('2026-03-09 09:30'), ['2026-03-02 to 2026-03-09T09:00: met-late 2026-03-09T09:30, 1 hours']);
});

test('by 09:00, two full working days before: half an hour late that morning is an hour, the next working day is a day', () => {
  const standard = before({
    before: 'review-conference',
    plannedBy: ARRANGED,
    limit: 'by 09:00, 2 full working days',
    metBy: 'conference-report-shared',
    warn: 0,
  });
  const shared = (at: string) =>
    told(recordOf([arranged('2026-03-02', '2026-03-12'), report(at), held('2026-03-12 14:00')]), standard, '2026-03-13');
  assert.deepEqual(shared('2026-03-09 09:30'), ['2026-03-02 to 2026-03-09T09:00: met-late 2026-03-09T09:30, 1 hours']);
  assert.deepEqual(shared('2026-03-10 08:00'), ['2026-03-02 to 2026-03-09T09:00: met-late 2026-03-10T08:00, 1 working-days']);
});

test('a conference that is moved takes the due date with it; what is held is counted from the day it was held', () => {
  const moved = [arranged('2026-03-02', '2026-03-20'), arranged('2026-03-10', '2026-03-27')];
  assert.deepEqual(told(recordOf(moved), threeDays, '2026-03-09'), ['2026-03-02 to 2026-03-17: upcoming']);
  assert.deepEqual(told(recordOf(moved), threeDays, '2026-03-11'), ['2026-03-02 to 2026-03-24: upcoming']);
  assert.deepEqual(told(recordOf([...moved, report('2026-03-25'), held('2026-03-30')]), threeDays, '2026-04-01'), [
    '2026-03-02 to 2026-03-25: met 2026-03-25, 0 working-days',
  ]);
});

test('a date that has passed with nothing held and no new date is judged by that date', () => {
  assert.deepEqual(told(recordOf([arranged('2026-03-02', '2026-03-20')]), threeDays, '2026-03-30'), [
    '2026-03-02 to 2026-03-17: overdue, 9 working-days',
  ]);
});

test('what nobody planned opens on the day it is held', () => {
  assert.deepEqual(told(recordOf([report('2026-03-18'), held('2026-03-20')]), threeDays, '2026-03-30'), [
    '2026-03-20 to 2026-03-17: met-late 2026-03-18, 1 working-days',
  ]);
});

test('the date set at one conference is for the next, and the report for one is not the report for the other', () => {
  const record = recordOf([
    arranged('2026-03-02', '2026-03-20'),
    report('2026-03-16'),
    arranged('2026-03-20', '2026-06-19'),
    held('2026-03-20'),
    report('2026-03-20'),
  ]);
  assert.deepEqual(told(record, threeDays, '2026-03-23'), [
    '2026-03-02 to 2026-03-17: met 2026-03-16, -1 working-days',
    '2026-03-20 to 2026-06-16: upcoming',
  ]);
});

test('a report tied to what planned the conference is for that conference, also once it is held, and for no other', () => {
  const record = recordOf([
    arranged('2026-03-02', '2026-03-20', { id: 'plan' }),
    arranged('2026-03-10', '2026-03-27', { id: 'moved' }),
    report('2026-03-16', { of: 'plan' }),
    held('2026-03-27'),
    arranged('2026-03-30', '2026-06-26'),
    report('2026-04-01', { of: 'moved' }),
  ]);
  assert.deepEqual(told(record, threeDays, '2026-04-02'), [
    '2026-03-02 to 2026-03-24: met 2026-03-16, -6 working-days',
    '2026-03-30 to 2026-06-23: upcoming',
  ]);
});

test('an anchor bounds how far back the report may lie', () => {
  const standard = before({
    before: 'review-conference',
    after: { kind: 'start-of', episode: 'child-protection-plan' },
    limit: '3 days',
    metBy: 'conference-report-shared',
    warn: 0,
  });
  const record = (on: string) => recordOf([report('2026-03-02'), entry(on, 'child-protection-plan-started'), held('2026-03-20')]);
  assert.deepEqual(told(record('2026-03-01'), standard, '2026-03-21'), ['2026-03-20 to 2026-03-17: met 2026-03-02, -15 days']);
  assert.deepEqual(told(record('2026-03-09'), standard, '2026-03-21'), ['2026-03-20 to 2026-03-17: lapsed 2026-03-20, 3 days']);
});

const conferred = (on: string, fields: Record<string, string>) => entry(on, 'initial-conference', fields);

test('the first conference may name the date of the review, and what is arranged later moves it; without a date it plans nothing', () => {
  const standard = before({
    before: 'review-conference',
    plannedBy: [
      { matcher: ARRANGED, field: 'date' },
      { matcher: { entry: 'initial-conference' }, field: 'review-date' },
    ],
    limit: '3 working days',
    metBy: 'conference-report-shared',
    warn: 0,
  });
  const named = conferred('2026-03-02', { 'review-date': '2026-05-29' });
  assert.deepEqual(told(recordOf([named]), standard, '2026-05-01'), ['2026-03-02 to 2026-05-26: upcoming']);
  assert.deepEqual(told(recordOf([named, arranged('2026-05-01', '2026-06-04')]), standard, '2026-05-01'), [
    '2026-03-02 to 2026-06-01: upcoming',
  ]);
  assert.deepEqual(told(recordOf([conferred('2026-03-02', {}), arranged('2026-05-01', '2026-06-04')]), standard, '2026-05-01'), [
    '2026-05-01 to 2026-06-01: upcoming',
  ]);
  assert.deepEqual(told(recordOf([conferred('2026-03-02', {})]), standard, '2026-05-01'), []);
});

test('where one conference names two dates, the plan is the first way of planning that it fits and that has a date', () => {
  const standard = before({
    before: 'core-group',
    plannedBy: [
      { matcher: { entry: 'initial-conference', where: where({ outcome: 'plan' }) }, field: 'core-group-date' },
      { matcher: { entry: 'initial-conference' }, field: 'review-date' },
    ],
    limit: '1 day',
    metBy: 'conference-report-shared',
    warn: 0,
  });
  const dates = { 'core-group-date': '2026-03-12', 'review-date': '2026-05-29' };
  const due = (fields: Record<string, string>) => told(recordOf([conferred('2026-03-02', fields)]), standard, '2026-03-02');
  assert.deepEqual(due({ outcome: 'plan', ...dates }), ['2026-03-02 to 2026-03-11: upcoming']);
  assert.deepEqual(due({ outcome: 'no-plan', ...dates }), ['2026-03-02 to 2026-05-28: upcoming']);
  assert.deepEqual(due({ outcome: 'plan', 'review-date': '2026-05-29' }), ['2026-03-02 to 2026-05-28: upcoming']);
});

const sameDay = before({
  before: 'review-conference',
  plannedBy: ARRANGED,
  limit: 'same day',
  metBy: 'conference-report-shared',
  warn: 0,
});

test('held without the report that was due that very day: missed, late by nothing', () => {
  const record = [arranged('2026-03-02', '2026-03-20'), held('2026-03-20')];
  assert.deepEqual(told(recordOf(record), sameDay, '2026-03-30'), ['2026-03-02 to 2026-03-20: lapsed 2026-03-20, 0 days']);
  assert.deepEqual(told(recordOf([...record, report('2026-03-20')]), sameDay, '2026-03-30'), [
    '2026-03-02 to 2026-03-20: met 2026-03-20, 0 days',
  ]);
});

test('the case closed before the conference: nothing more is owed, and what is held afterwards does not make it missed', () => {
  const of = (...closed: string[]) =>
    told(
      recordOf([arranged('2026-03-02', '2026-03-20'), ...closed.map((on) => entry(on, 'case-closed')), held('2026-03-20')]),
      sameDay,
      '2026-03-30',
    );
  assert.deepEqual(of('2026-03-19'), ['2026-03-02 to 2026-03-20: lapsed 2026-03-19']);
  assert.deepEqual(of('2026-03-21'), ['2026-03-02 to 2026-03-20: lapsed 2026-03-20, 0 days']);
  const early = (on: string) =>
    told(recordOf([arranged('2026-03-02', '2026-03-20'), entry(on, 'case-closed'), held('2026-03-20')]), threeDays, '2026-03-30');
  assert.deepEqual(early('2026-03-17'), ['2026-03-02 to 2026-03-17: lapsed 2026-03-17']);
  assert.deepEqual(early('2026-03-18'), ['2026-03-02 to 2026-03-17: lapsed 2026-03-18, 1 working-days']);
});

test('a report is owed before the case closes, and a case closed without it missed it', () => {
  const standard = before({ before: 'case-closed', limit: 'same day', metBy: 'case-summary', warn: 0 });
  assert.deepEqual(told(recordOf([entry('2026-03-20', 'case-closed')]), standard, '2026-03-30'), [
    '2026-03-20 to 2026-03-20: lapsed 2026-03-20, 0 days',
  ]);
});

const allocated = (on: string, worker: string) => entry(on, 'allocation', { worker, role: 'social-worker' });

test('what opens on the day it is held is for whoever is allocated then, though it was due before', () => {
  const record = recordOf([allocated('2026-03-02', 'Ash'), allocated('2026-03-19', 'Birch'), held('2026-03-20')]);
  assert.equal(judged(record, threeDays, '2026-03-30')[0]?.person, 'Birch');
});

test('held without a plan, the source that kept no reports until that day could have shown one that day', () => {
  const heldFrom = (from: string) =>
    told(
      recordOf([held('2026-03-20')], {
        sources: [
          { name: 'A return', holds: { 'review-conference': [] } },
          { name: 'Reports', holds: { 'conference-report-shared': [] }, from: dayOf(from) },
        ],
      }),
      threeDays,
      '2026-03-30',
    );
  assert.deepEqual(heldFrom('2026-03-20'), ['2026-03-20 to 2026-03-17: lapsed 2026-03-20, 3 working-days']);
  assert.deepEqual(heldFrom('2026-03-21'), ['2026-03-20 to 2026-03-17: not-held 2026-03-20']);
});
