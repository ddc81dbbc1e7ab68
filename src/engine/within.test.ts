import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, parseLimit, workingCalendar } from '../calendar/index.ts';
import { judged, told } from '../../test/support/judged.ts';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { CHILD_SEEN, where, within } from '../../test/support/standard-builder.ts';
import type { Anchor } from './standard.ts';

const CONFERENCE = within({ after: 'strategy-discussion', limit: '15 working days', metBy: 'initial-conference' });
const discussed = entry('2026-03-24 10:15', 'strategy-discussion');
const decision = within({ after: 'referral', limit: '1 working day', metBy: 'referral-decision' });

test('an initial conference is due 15 working days after the strategy discussion, Easter left out', () => {
  const record = recordOf([discussed]);
  assert.deepEqual(told(record, CONFERENCE, '2026-04-08'), ['2026-03-24T10:15 to 2026-04-16: upcoming']);
  assert.deepEqual(told(record, CONFERENCE, '2026-04-09'), ['2026-03-24T10:15 to 2026-04-16: due-soon']);
  assert.deepEqual(told(record, CONFERENCE, '2026-04-16'), ['2026-03-24T10:15 to 2026-04-16: due-soon']);
  assert.deepEqual(told(record, CONFERENCE, '2026-04-20'), ['2026-03-24T10:15 to 2026-04-16: overdue, 2 working-days']);
});

test('held early, on the day or late, it says by how many working days', () => {
  const held = (on: string) => told(recordOf([discussed, entry(on, 'initial-conference')]), CONFERENCE, '2026-05-01');
  assert.deepEqual(held('2026-04-10'), ['2026-03-24T10:15 to 2026-04-16: met 2026-04-10, -4 working-days']);
  assert.deepEqual(held('2026-04-16'), ['2026-03-24T10:15 to 2026-04-16: met 2026-04-16, 0 working-days']);
  assert.deepEqual(held('2026-04-20'), ['2026-03-24T10:15 to 2026-04-16: met-late 2026-04-20, 2 working-days']);
});

test('a council’s own closure day is not a working day', () => {
  const calendar = workingCalendar({ name: 'Inventshire', closures: [{ day: dayOf('2026-04-07'), name: 'Offices closed' }] });
  assert.deepEqual(told(recordOf([discussed]), CONFERENCE, '2026-04-01', { calendar }), ['2026-03-24T10:15 to 2026-04-17: upcoming']);
});

test('what is done the same day counts, unless the times show that it came first', () => {
  const done = (at: string) =>
    told(recordOf([entry('2026-03-02 10:00', 'referral'), entry(at, 'referral-decision')]), decision, '2026-03-03');
  assert.deepEqual(done('2026-03-02'), ['2026-03-02T10:00 to 2026-03-03: met 2026-03-02, -1 working-days']);
  assert.deepEqual(done('2026-03-02 11:00'), ['2026-03-02T10:00 to 2026-03-03: met 2026-03-02T11:00, -1 working-days']);
  assert.deepEqual(done('2026-03-02 09:00'), ['2026-03-02T10:00 to 2026-03-03: due-soon']);
});

test('72 hours end at the same time of day, whether or not the clocks go forward between; a part of an hour late is an hour', () => {
  const standard = within({ after: 'missing-ended', limit: '72 hours', metBy: 'return-interview', warn: 0 });
  const seen = (at: string) =>
    told(recordOf([entry('2026-03-27 14:30', 'missing-ended'), entry(at, 'return-interview')]), standard, '2026-04-01');
  assert.deepEqual(seen('2026-03-30 14:30'), ['2026-03-27T14:30 to 2026-03-30T14:30: met 2026-03-30T14:30, 0 hours']);
  assert.deepEqual(seen('2026-03-30 14:40'), ['2026-03-27T14:30 to 2026-03-30T14:30: met-late 2026-03-30T14:40, 1 hours']);
  assert.deepEqual(seen('2026-03-30 14:10'), ['2026-03-27T14:30 to 2026-03-30T14:30: met 2026-03-30T14:10, 0 hours']);
  assert.deepEqual(seen('2026-03-30'), ['2026-03-27T14:30 to 2026-03-30T14:30: met 2026-03-30, 0 days']);
});

test('hours from a start known only to the day are answered to the day', () => {
  const standard = within({ after: 'missing-ended', limit: '72 hours', metBy: 'return-interview', warn: 0 });
  assert.deepEqual(
    told(recordOf([entry('2026-03-27', 'missing-ended'), entry('2026-03-31 09:00', 'return-interview')]), standard, '2026-04-01'),
    ['2026-03-27 to 2026-03-30: met-late 2026-03-31T09:00, 1 days'],
  );
});

const after31January = (limit: string) =>
  told(recordOf([entry('2026-01-31', 'referral')]), within({ after: 'referral', limit, metBy: 'visit', warn: 0 }), '2026-02-01');

test('a month from 31 January ends on the last day of February; each calendar month on the last day of the next', () => {
  assert.deepEqual(after31January('1 month'), ['2026-01-31 to 2026-02-28: upcoming']);
  assert.deepEqual(after31January('each calendar month'), ['2026-01-31 to 2026-02-28: upcoming']);
  assert.deepEqual(after31January('2 months'), ['2026-01-31 to 2026-03-31: upcoming']);
});

test('a visit where the child was not seen does not count, and a visit never meets what it started itself', () => {
  const standard = within({ after: 'visit', limit: '5 days', metBy: CHILD_SEEN, warn: 0 });
  const record = recordOf([entry('2026-03-02', 'visit', { 'child-seen': true }), entry('2026-03-03', 'visit', { 'child-seen': false })]);
  assert.deepEqual(told(record, standard, '2026-03-04'), ['2026-03-02 to 2026-03-07: upcoming', '2026-03-03 to 2026-03-08: upcoming']);
});

test('minutes tied to another conference are not the minutes of this one', () => {
  const standard = within({ after: 'initial-conference', limit: '10 days', metBy: 'conference-minutes-sent', warn: 0 });
  const record = recordOf([
    entry('2026-03-02', 'initial-conference', {}, { id: 'first' }),
    entry('2026-03-05', 'initial-conference', {}, { id: 'second' }),
    entry('2026-03-06', 'conference-minutes-sent', {}, { of: 'second' }),
  ]);
  assert.deepEqual(told(record, standard, '2026-03-07'), [
    '2026-03-02 to 2026-03-12: upcoming',
    '2026-03-05 to 2026-03-15: met 2026-03-06, -9 days',
  ]);
});

test('a tie to a conference holds though the conference has been amended twice since', () => {
  const standard = within({ after: 'initial-conference', limit: '10 days', metBy: 'conference-minutes-sent', warn: 0 });
  const record = recordOf([
    entry('2026-03-02', 'initial-conference', {}, { id: 'first' }),
    entry('2026-03-06', 'conference-minutes-sent', {}, { of: 'first' }),
    entry('2026-03-02', 'initial-conference', {}, { id: 'amended', supersedes: 'first' }),
    entry('2026-03-02', 'initial-conference', { quorate: true }, { id: 'again', supersedes: 'amended' }),
  ]);
  assert.deepEqual(told(record, standard, '2026-03-07'), ['2026-03-02 to 2026-03-12: met 2026-03-06, -6 days']);
});

test('what ends the clock lapses it, late where it was out of timescale by then; on the very day it can still be met', () => {
  const standard = within({
    after: 'section-47-started',
    limit: '5 days',
    metBy: 'visit',
    endsWhen: [{ kind: 'entry', matcher: { entry: 'section-47-completed' } }],
    warn: 0,
  });
  const ended = (on: string, ...more: Parameters<typeof recordOf>[0]) =>
    told(recordOf([entry('2026-03-02', 'section-47-started'), entry(on, 'section-47-completed'), ...more]), standard, '2026-04-01');
  assert.deepEqual(ended('2026-03-05'), ['2026-03-02 to 2026-03-07: lapsed 2026-03-05']);
  assert.deepEqual(ended('2026-03-09'), ['2026-03-02 to 2026-03-07: lapsed 2026-03-09, 2 days']);
  assert.deepEqual(ended('2026-03-05', entry('2026-03-05', 'visit')), ['2026-03-02 to 2026-03-07: met 2026-03-05, -2 days']);
  assert.deepEqual(ended('2026-03-05', entry('2026-03-06', 'visit')), ['2026-03-02 to 2026-03-07: lapsed 2026-03-05']);
});

test('closing the case lapses what is open; what is met afterwards is still met', () => {
  const closed = [entry('2026-03-02', 'referral'), entry('2026-03-04', 'case-closed')];
  assert.deepEqual(told(recordOf(closed), decision, '2026-04-01'), ['2026-03-02 to 2026-03-03: lapsed 2026-03-04, 1 working-days']);
  assert.deepEqual(told(recordOf([...closed, entry('2026-03-05', 'referral-decision')]), decision, '2026-04-01'), [
    '2026-03-02 to 2026-03-03: met-late 2026-03-05, 2 working-days',
  ]);
});

test('a child referred again on the day the case closed keeps the clock of the new referral', () => {
  const record = recordOf([
    entry('2026-03-04', 'case-closed', {}, { recorded: '2026-03-04 10:00' }),
    entry('2026-03-04', 'referral', {}, { recorded: '2026-03-04 15:00' }),
  ]);
  assert.deepEqual(told(record, decision, '2026-03-06'), ['2026-03-04 to 2026-03-05: overdue, 1 working-days']);
});

test('what makes it needless excuses it on that day, unless it was done before', () => {
  const standard = within({
    after: 'missing-ended',
    limit: '3 days',
    metBy: 'return-interview',
    unless: 'return-interview-offered',
    warn: 0,
  });
  const of = (...types: [string, string][]) =>
    told(recordOf([entry('2026-03-02', 'missing-ended'), ...types.map(([on, type]) => entry(on, type))]), standard, '2026-04-01');
  assert.deepEqual(of(['2026-03-04', 'return-interview-offered']), ['2026-03-02 to 2026-03-05: excused 2026-03-04']);
  assert.deepEqual(of(['2026-03-04', 'return-interview'], ['2026-03-04', 'return-interview-offered']), [
    '2026-03-02 to 2026-03-05: met 2026-03-04, -1 days',
  ]);
});

test('of several starts the last takes the place of those not yet done, but not of one that had ended', () => {
  const standard = within({ after: 'strategy-discussion', limit: '5 days', metBy: 'initial-conference', take: 'last', warn: 0 });
  const of = (...types: [string, string][]) => told(recordOf(types.map(([on, type]) => entry(on, type))), standard, '2026-04-01');
  assert.deepEqual(of(['2026-03-02', 'strategy-discussion'], ['2026-03-10', 'strategy-discussion']), [
    '2026-03-10 to 2026-03-15: overdue, 17 days',
  ]);
  assert.deepEqual(of(['2026-03-02', 'strategy-discussion'], ['2026-03-09', 'initial-conference'], ['2026-03-10', 'strategy-discussion']), [
    '2026-03-02 to 2026-03-07: met-late 2026-03-09, 2 days',
    '2026-03-10 to 2026-03-15: overdue, 17 days',
  ]);
  assert.deepEqual(of(['2026-03-02', 'strategy-discussion'], ['2026-03-10', 'initial-conference'], ['2026-03-10', 'strategy-discussion']), [
    '2026-03-02 to 2026-03-07: met-late 2026-03-10, 3 days',
    '2026-03-10 to 2026-03-15: met 2026-03-10, -5 days',
  ]);
  assert.deepEqual(of(['2026-03-02', 'strategy-discussion'], ['2026-03-09', 'case-closed'], ['2026-03-10', 'strategy-discussion']), [
    '2026-03-02 to 2026-03-07: lapsed 2026-03-09, 2 days',
    '2026-03-10 to 2026-03-15: overdue, 17 days',
  ]);
});

test('while the first of several starts runs, the others raise nothing; once it is done, ended or excused they do', () => {
  const standard = within({ after: 'strategy-discussion', limit: '5 days', metBy: 'initial-conference', take: 'first', warn: 0 });
  const between = (type: string) =>
    told(
      recordOf([
        entry('2026-03-02', 'strategy-discussion'),
        entry('2026-03-04', type, { standard: 'inventshire.standard' }),
        entry('2026-03-10', 'strategy-discussion'),
      ]),
      standard,
      '2026-03-12',
    );
  assert.deepEqual(between('case-note'), ['2026-03-02 to 2026-03-07: overdue, 5 days']);
  assert.deepEqual(between('initial-conference'), [
    '2026-03-02 to 2026-03-07: met 2026-03-04, -3 days',
    '2026-03-10 to 2026-03-15: upcoming',
  ]);
  const onTheDay = recordOf([
    entry('2026-03-02', 'strategy-discussion'),
    entry('2026-03-10', 'initial-conference'),
    entry('2026-03-10', 'strategy-discussion'),
  ]);
  assert.deepEqual(told(onTheDay, standard, '2026-03-12'), [
    '2026-03-02 to 2026-03-07: met-late 2026-03-10, 3 days',
    '2026-03-10 to 2026-03-15: met 2026-03-10, -5 days',
  ]);
  assert.deepEqual(between('case-closed'), ['2026-03-02 to 2026-03-07: lapsed 2026-03-04', '2026-03-10 to 2026-03-15: upcoming']);
  assert.deepEqual(between('exception-recorded'), ['2026-03-02 to 2026-03-07: excused 2026-03-04', '2026-03-10 to 2026-03-15: upcoming']);
});

test('not seen alone this time, so alone at the next visit: nothing is due before it, and nothing sooner counts', () => {
  const alone = { entry: 'visit', where: where({ 'child-seen-alone': true }) };
  const standard = within({
    after: { entry: 'visit', where: where({ 'child-seen-alone': false }) },
    limit: 'next visit',
    metBy: [alone, 'direct-work'],
    warn: 0,
  });
  const first = entry('2026-03-02', 'visit', { 'child-seen-alone': false });
  const work = entry('2026-03-05', 'direct-work');
  assert.deepEqual(told(recordOf([first, work]), standard, '2026-03-06'), ['2026-03-02 to no date yet: upcoming']);
  assert.deepEqual(told(recordOf([first, work, entry('2026-03-09', 'visit', { 'child-seen-alone': true })]), standard, '2026-03-20'), [
    '2026-03-02 to 2026-03-09: met 2026-03-09, 0 days',
  ]);
  assert.deepEqual(told(recordOf([first, entry('2026-03-09', 'visit')]), standard, '2026-03-12'), [
    '2026-03-02 to 2026-03-09: overdue, 3 days',
  ]);
  assert.deepEqual(
    told(
      recordOf([first, entry('2026-03-09', 'visit'), entry('2026-03-16', 'visit', { 'child-seen-alone': true })]),
      standard,
      '2026-03-20',
    ),
    ['2026-03-02 to 2026-03-09: met-late 2026-03-16, 7 days'],
  );
});

const eligible = (on: string, born?: string) => recordOf([entry(on, 'leaving-care-started')], born === undefined ? {} : { born });

test('16 years and 3 months, or 3 months after becoming eligible if that is later', () => {
  const later = {
    anchor: {
      kind: 'later-of',
      anchors: [
        { kind: 'birthday', years: 16, months: 0 },
        { kind: 'entries', matchers: [{ entry: 'leaving-care-started' }] },
      ],
    },
  } as const;
  const standard = within({ after: later, limit: '3 months', metBy: 'pathway-plan', warn: 0 });
  assert.deepEqual(told(eligible('2026-01-15', '2010-02-10'), standard, '2026-02-09'), []);
  assert.deepEqual(told(eligible('2026-01-15', '2010-02-10'), standard, '2026-03-01'), ['2026-02-10 to 2026-05-10: upcoming']);
  assert.deepEqual(told(eligible('2026-03-20', '2010-02-10'), standard, '2026-04-01'), ['2026-03-20 to 2026-06-20: upcoming']);
});

test('an age is counted from the date of birth; where that is not known nothing says when it is due', () => {
  const standard = within({ after: 'leaving-care-started', limit: 'age 16 years 3 months', metBy: 'pathway-plan', warn: 0 });
  assert.deepEqual(told(eligible('2026-03-20', '2010-02-10'), standard, '2026-04-01'), ['2026-03-20 to 2026-05-10: upcoming']);
  assert.deepEqual(told(eligible('2026-03-20'), standard, '2026-04-01'), ['2026-03-20 to no date yet: upcoming']);
});

test('a birthday beyond the calendar of working days is a due date all the same, with no warning yet', () => {
  const standard = within({ after: 'leaving-care-started', limit: 'age 25', metBy: 'leaving-care-ended' });
  const [owed] = judged(eligible('2027-03-20', '2011-02-10'), standard, '2027-04-01');
  assert.equal(owed?.due?.day, dayOf('2036-02-10'));
  assert.equal(owed?.warn, undefined);
});

test('the end of a placement ends what its start began; moving on the same day does not end the clock of the new one', () => {
  const standard = within({
    after: 'placement-started',
    limit: '5 days',
    metBy: 'placement-plan',
    endsWhen: [{ kind: 'end-of', episode: 'placement' }],
    warn: 0,
  });
  const record = recordOf([
    entry('2026-03-02', 'placement-started'),
    entry('2026-03-09', 'placement-started', {}, { recorded: '2026-03-09 10:00' }),
    entry('2026-03-09', 'placement-ended', {}, { recorded: '2026-03-09 11:00' }),
  ]);
  assert.deepEqual(told(record, standard, '2026-03-10'), [
    '2026-03-02 to 2026-03-07: lapsed 2026-03-09, 2 days',
    '2026-03-09 to 2026-03-14: upcoming',
  ]);
});

test('a placement that ends, with no other in its place, ends what a visit began that day', () => {
  const standard = within({
    after: 'visit',
    limit: '5 days',
    metBy: 'direct-work',
    endsWhen: [{ kind: 'end-of', episode: 'placement' }],
    warn: 0,
  });
  const record = recordOf([entry('2026-03-02', 'placement-started'), entry('2026-03-09', 'placement-ended'), entry('2026-03-09', 'visit')]);
  assert.deepEqual(told(record, standard, '2026-03-10'), ['2026-03-09 to 2026-03-14: lapsed 2026-03-09']);
});

test('a standard for children under five is not for a child not yet born', () => {
  const standard = within({ after: 'referral', limit: '5 days', metBy: 'visit', applies: { kind: 'age', under: 5 }, warn: 0 });
  const referredOn = (on: string) => told(recordOf([entry(on, 'referral')], { born: '2026-03-05' }), standard, '2026-03-06');
  assert.deepEqual(referredOn('2026-03-04'), []);
  assert.deepEqual(referredOn('2026-03-05'), ['2026-03-05 to 2026-03-10: upcoming']);
});

test('after a child’s death nothing is owed: clocks end on that day and none starts', () => {
  const record = recordOf([
    entry('2026-03-02', 'referral'),
    entry('2026-03-03', 'death'),
    entry('2026-03-04', 'referral'),
    entry('2026-03-05', 'referral-decision'),
  ]);
  assert.deepEqual(told(record, decision, '2026-04-01'), ['2026-03-02 to 2026-03-03: lapsed 2026-03-03']);
});

test('a clock keeps the version it started under; one started before the first version does not arise, unless read as if always in force', () => {
  const first = within({ after: 'referral', limit: '10 days', metBy: 'visit', from: '2026-03-01', to: '2026-03-31', warn: 0 });
  const second = within({ after: 'referral', limit: '5 days', metBy: 'visit', from: '2026-04-01', warn: 0 });
  const record = recordOf([entry('2026-02-27', 'referral'), entry('2026-03-31', 'referral'), entry('2026-04-01', 'referral')]);
  assert.deepEqual(told(record, [first, second], '2026-04-02'), [
    '2026-03-31 to 2026-04-10: upcoming',
    '2026-04-01 to 2026-04-06: upcoming',
  ]);
  assert.deepEqual(told(record, [first, second], '2026-04-02', { asIfAlways: true }), [
    '2026-02-27 to 2026-03-09: overdue, 24 days',
    '2026-03-31 to 2026-04-10: upcoming',
    '2026-04-01 to 2026-04-06: upcoming',
  ]);
});

const inCare: Anchor = { kind: 'start-of', episode: 'looked-after' };
const cared = entry('2026-01-05', 'period-of-care-started');
const plan = within({ after: 'care-plan', countingFrom: inCare, limit: '6 months', metBy: 'family-finding-visit', warn: 0 });
const agreedOn = (on: string, ...more: Parameters<typeof recordOf>[0]) => [entry(on, 'care-plan'), ...more];

test('agreed in the second month, due six months from coming into care', () => {
  assert.deepEqual(told(recordOf([cared, ...agreedOn('2026-02-02')]), plan, '2026-02-03'), ['2026-02-02 to 2026-07-05: upcoming']);
  assert.deepEqual(told(recordOf([...agreedOn('2026-02-02')]), plan, '2026-02-03'), ['2026-02-02 to no date yet: upcoming']);
});

test('agreed in the eighth month, it is late from the start, even where it is done that day', () => {
  const record = recordOf([cared, ...agreedOn('2026-08-03')]);
  assert.deepEqual(told(record, plan, '2026-08-03'), ['2026-08-03 to 2026-07-05: overdue, 29 days']);
  assert.deepEqual(told(recordOf([cared, ...agreedOn('2026-08-03', entry('2026-08-03', 'family-finding-visit'))]), plan, '2026-08-04'), [
    '2026-08-03 to 2026-07-05: met-late 2026-08-03, 29 days',
  ]);
  assert.deepEqual(told(recordOf([cared, ...agreedOn('2026-07-05', entry('2026-07-05', 'family-finding-visit'))]), plan, '2026-08-04'), [
    '2026-07-05 to 2026-07-05: met 2026-07-05, 0 days',
  ]);
});

test('of two periods of care it is counted from the later that had begun when it was agreed, that very day included', () => {
  const before = [entry('2025-01-06', 'period-of-care-started'), entry('2025-03-03', 'period-of-care-ended')];
  const due = (on: string, ...more: Parameters<typeof recordOf>[0]) =>
    told(recordOf([...before, cared, ...agreedOn(on, ...more)]), plan, '2026-02-03');
  assert.deepEqual(due('2026-01-05'), ['2026-01-05 to 2026-07-05: upcoming']);
  assert.deepEqual(due('2026-01-04'), ['2026-01-04 to 2025-07-06: overdue, 212 days']);
});

test('a shorter time agreed for a child is counted from the day it was asked, and not from coming into care', () => {
  const varied = { ...plan, variedBy: { entry: 'variation-agreed' } };
  const agreed = entry('2026-02-03', 'variation-agreed', { standard: 'inventshire.standard', interval: '2 weeks' });
  assert.deepEqual(told(recordOf([cared, ...agreedOn('2026-02-02', agreed)]), varied, '2026-02-04'), [
    '2026-02-02 to 2026-07-05, agreed 2026-02-16: upcoming',
  ]);
});

test('what was due before it was asked can be known where the source could show it on the day it was asked', () => {
  const heldFrom = (from: string) =>
    told(
      recordOf([cared, ...agreedOn('2026-08-03')], {
        sources: [
          { name: 'A return', holds: { 'care-plan': [], 'period-of-care-started': [] } },
          { name: 'Visits', holds: { 'family-finding-visit': [] }, from: dayOf(from) },
        ],
      }),
      plan,
      '2026-08-10',
    );
  assert.deepEqual(heldFrom('2026-08-03'), ['2026-08-03 to 2026-07-05: overdue, 36 days']);
  assert.deepEqual(heldFrom('2026-08-04'), ['2026-08-03 to 2026-07-05: not-held']);
});

const allocated = (on: string, worker: string) => entry(on, 'allocation', { worker, role: 'social-worker' });

test('it is for whoever was allocated when it was asked, not for whoever was there when it would have been due', () => {
  const record = recordOf([
    cared,
    allocated('2026-06-01', 'Ash'),
    allocated('2026-08-03', 'Birch'),
    allocated('2026-08-05', 'Cedar'),
    ...agreedOn('2026-08-03'),
  ]);
  assert.equal(judged(record, plan, '2026-08-10')[0]?.person, 'Birch');
});

const sent = within({
  after: 'conference-arranged',
  backFrom: 'date',
  limit: '3 working days',
  metBy: 'conference-report-shared',
  warn: 0,
});
const arranged = (on: string, date?: string, id = 'arranged') =>
  entry(on, 'conference-arranged', date === undefined ? {} : { date }, { id });

test('three working days before the date that was arranged, which may be past when it is arranged', () => {
  const due = (on: string, date?: string) => told(recordOf([arranged(on, date)]), sent, '2026-03-23');
  assert.deepEqual(due('2026-03-16', '2026-03-26'), ['2026-03-16 to 2026-03-23: upcoming']);
  assert.deepEqual(due('2026-03-16', '2026-03-25'), ['2026-03-16 to 2026-03-20: overdue, 1 working-days']);
  assert.deepEqual(due('2026-03-23', '2026-03-25'), ['2026-03-23 to 2026-03-20: overdue, 1 working-days']);
  assert.deepEqual(due('2026-03-16'), ['2026-03-16 to no date yet: upcoming']);
});

test('a report tied to another date that was arranged is for that one', () => {
  const record = recordOf([
    arranged('2026-03-16', '2026-03-26', 'one'),
    arranged('2026-03-17', '2026-04-30', 'other'),
    entry('2026-03-18', 'conference-report-shared', {}, { of: 'other' }),
  ]);
  assert.deepEqual(told(record, sent, '2026-03-20'), [
    '2026-03-16 to 2026-03-23: upcoming',
    '2026-03-17 to 2026-04-27: met 2026-03-18, -26 working-days',
  ]);
});

const closedAfter = (on: string) =>
  told(
    recordOf([entry('2026-03-05', 'referral'), entry(on, 'case-closed')]),
    within({ after: 'referral', limit: '1 working day', metBy: 'referral-decision', warn: 0 }),
    '2026-04-01',
  );

test('ended on the Saturday after a Friday it was due: out of timescale, though by no working day', () => {
  assert.deepEqual(closedAfter('2026-03-06'), ['2026-03-05 to 2026-03-06: lapsed 2026-03-06']);
  assert.deepEqual(closedAfter('2026-03-07'), ['2026-03-05 to 2026-03-06: lapsed 2026-03-07, 0 working-days']);
});

test('closing the case comes first where something else would end or excuse it later; done after all, it is done', () => {
  const standard = within({
    after: 'missing-ended',
    limit: '3 days',
    metBy: 'return-interview',
    unless: 'return-interview-offered',
    endsWhen: [{ kind: 'entry', matcher: { entry: 'missing-started' } }],
    warn: 0,
  });
  const of = (...types: [string, string][]) =>
    told(
      recordOf([entry('2026-03-02', 'missing-ended'), entry('2026-03-04', 'case-closed'), ...types.map(([on, type]) => entry(on, type))]),
      standard,
      '2026-04-01',
    );
  assert.deepEqual(of(['2026-03-10', 'missing-started']), ['2026-03-02 to 2026-03-05: lapsed 2026-03-04']);
  assert.deepEqual(of(['2026-03-03', 'missing-started']), ['2026-03-02 to 2026-03-05: lapsed 2026-03-03']);
  assert.deepEqual(of(['2026-03-05', 'return-interview-offered']), ['2026-03-02 to 2026-03-05: lapsed 2026-03-04']);
  assert.deepEqual(of(['2026-03-04', 'return-interview-offered']), ['2026-03-02 to 2026-03-05: excused 2026-03-04']);
  assert.deepEqual(of(['2026-03-05', 'return-interview-offered'], ['2026-03-06', 'return-interview']), [
    '2026-03-02 to 2026-03-05: met-late 2026-03-06, 1 days',
  ]);
  assert.deepEqual(of(['2026-03-05', 'missing-started'], ['2026-03-06', 'return-interview']), [
    '2026-03-02 to 2026-03-05: lapsed 2026-03-04',
  ]);
});

test('what a written date opens after the case was closed lapses at once', () => {
  const standard = within({
    after: { anchor: { kind: 'entry-date', matcher: { entry: 'conference-arranged' }, field: 'date' } },
    limit: '2 days',
    metBy: 'conference-minutes-sent',
    warn: 0,
  });
  const closed = (on: string) => told(recordOf([arranged('2026-03-02', '2026-03-20'), entry(on, 'case-closed')]), standard, '2026-03-25');
  assert.deepEqual(closed('2026-03-10'), ['2026-03-20 to 2026-03-22: lapsed 2026-03-20']);
  assert.deepEqual(closed('2026-03-21'), ['2026-03-20 to 2026-03-22: lapsed 2026-03-21']);
  assert.deepEqual(closed('2026-03-01'), ['2026-03-20 to 2026-03-22: overdue, 3 days']);
});

test('two placements that ended on one day stand in the order in which their ends stand in the record', () => {
  const standard = within({
    after: { anchor: { kind: 'end-of', episode: 'placement' } },
    limit: [['2 days', { kind: 'lasted', from: parseLimit('1 day') }], ['5 days']],
    metBy: 'direct-work',
    warn: 0,
  });
  const record = recordOf([
    entry('2026-03-02', 'placement-started'),
    entry('2026-03-09', 'placement-started', {}, { id: 'b' }),
    entry('2026-03-09', 'placement-started', {}, { id: 'c' }),
    entry('2026-03-09', 'placement-ended', {}, { id: 'd' }),
  ]);
  assert.deepEqual(told(record, standard, '2026-03-10'), ['2026-03-09 to 2026-03-14: upcoming', '2026-03-09 to 2026-03-11: upcoming']);
});
