/** The same children by two councils' standards, counted by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, workingCalendar } from '../calendar/index.ts';
import type { Pack } from '../engine/index.ts';
import type { SubjectRecord } from '../record/types.ts';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { every, packOf, within } from '../../test/support/standard-builder.ts';
import { addRecord, newTwoPacks, type TwoPacks } from './two-packs.ts';

const calendar = workingCalendar({ name: 'Inventshire', closures: [] });
const PLAN = 'child-protection-plan';
const visits = (interval: string): Pack => packOf([every({ during: PLAN, interval, metBy: 'visit' })]);
const conferences = (limit: string): Pack => packOf([within({ after: 'strategy-discussion', limit, metBy: 'initial-conference' })]);

function compared(before: Pack, after: Pack, records: readonly SubjectRecord[], asOf: string, alike = true): TwoPacks {
  const ask = { asOf: dayOf(asOf), calendar };
  const two = newTwoPacks({ pack: before, ask }, { pack: after, ask }, alike ? () => 'visits' : (standard) => standard);
  for (const record of records) addRecord(two, record);
  return two;
}

const seen = (...days: string[]): SubjectRecord =>
  recordOf([entry('2026-03-02', 'child-protection-plan-started'), ...days.map((day) => entry(day, 'visit'))]);

test('a visit that both ask for, but one of them sooner, is sooner and neither gained nor lost', () => {
  const two = compared(visits('20 working days'), visits('10 working days'), [seen('2026-03-16')], '2026-03-18');
  assert.deepEqual(two.changes.get('visits'), { before: 1, after: 1, gained: 0, lost: 0, sooner: 1, later: 0, people: 1 });
  assert.equal(two.changed, 1);
});

test('where both give the same day nothing changes', () => {
  const two = compared(visits('2 weeks'), visits('14 days'), [seen('2026-03-16')], '2026-03-18');
  assert.equal(two.changed, 0);
  assert.equal(two.children, 1);
  assert.deepEqual(two.most, []);
});

test('what only one of them asks is gained or lost', () => {
  const none = { ...visits('1 week'), standards: [] };
  const gained = compared(none, visits('10 working days'), [seen()], '2026-03-04');
  assert.equal(gained.changes.get('visits')?.gained, 1);
  const lost = compared(visits('10 working days'), none, [seen()], '2026-03-04');
  assert.equal(lost.changes.get('visits')?.lost, 1);
});

test('work counts what is overdue and what falls due in the next twenty working days', () => {
  // From 2 March: 10 working days is 16 March, 40 working days 29 April with Good Friday and Easter Monday between.
  const two = compared(visits('40 working days'), visits('10 working days'), [seen()], '2026-03-20');
  assert.deepEqual([...two.unallocated], [['social-worker', { before: 0, after: 1 }]]);
});

test('the share of the year is of what fell due in it, by each standard', () => {
  // Two weeks later is in time by fifteen working days and late by five.
  const discussed = recordOf([entry('2026-01-05', 'strategy-discussion'), entry('2026-01-19', 'initial-conference')]);
  const two = compared(conferences('15 working days'), conferences('5 working days'), [discussed], '2026-03-31');
  assert.deepEqual(two.share, { before: { inTime: 1, of: 1, notHeld: 0 }, after: { inTime: 0, of: 1, notHeld: 0 } });
  const longAgo = recordOf([entry('2024-01-08', 'strategy-discussion'), entry('2024-01-22', 'initial-conference')]);
  assert.equal(compared(conferences('15 working days'), conferences('5 working days'), [longAgo], '2026-03-31').share.before.of, 0);
});

test('the children of whom most changes come first, and no more than fifty are named', () => {
  const children = Array.from({ length: 60 }, (_, n): SubjectRecord => {
    const record = seen();
    return { ...record, subject: { ...record.subject, id: `child-${n}` } };
  });
  const both = (one: string, other: string): Pack => {
    const [visiting] = visits(one).standards;
    const [conferring] = conferences(other).standards;
    assert.ok(visiting !== undefined && conferring !== undefined);
    return { ...visits(one), standards: [visiting, { ...conferring, id: 'inventshire.conference' }] };
  };
  const busiest = children[59];
  assert.ok(busiest !== undefined);
  const withTwo = {
    ...busiest,
    entries: [...busiest.entries, ...recordOf([entry('2026-03-03', 'strategy-discussion', {}, { id: 'd' })]).entries],
  };
  const two = compared(
    both('4 weeks', '15 working days'),
    both('2 weeks', '10 days'),
    [...children.slice(0, 59), withTwo],
    '2026-03-05',
    false,
  );
  assert.equal(two.most.length, 50);
  assert.deepEqual([two.most[0]?.id, two.most[0]?.sooner], ['child-59', 2]);
  assert.equal(two.changed, 60);
});
