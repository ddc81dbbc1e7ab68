import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLimit } from '../calendar/index.ts';
import { told } from '../../test/support/judged.ts';
import { type About, entry, recordOf } from '../../test/support/record-builder.ts';
import { atLeast, every, shows, where, within } from '../../test/support/standard-builder.ts';
import type { Anchor, Condition } from './standard.ts';

const UNBORN = { kind: 'unborn' } as const;
const asked = (applies: Condition) => within({ after: 'referral', limit: '5 days', metBy: 'visit', applies, warn: 0 });

test('a pre-birth plan is asked for until the day before the birth; where no birth is known, while one is expected', () => {
  const onReferral = (about: About, applies: Condition = UNBORN) =>
    told(recordOf([entry('2026-03-04', 'referral')], about), asked(applies), '2026-03-04').length;
  assert.equal(onReferral({ born: '2026-03-05' }), 1);
  assert.equal(onReferral({ born: '2026-03-04' }), 0);
  assert.equal(onReferral({ expected: '2026-03-01' }), 1, 'overdue babies are not yet born');
  assert.equal(onReferral({}), 0);
  assert.equal(onReferral({ born: '2026-03-04', expected: '2026-03-20' }), 0, 'a birth that is known settles it');
  assert.equal(onReferral({ expected: '2026-04-01' }, { kind: 'not', of: UNBORN }), 0);
});

test('visits every week begin with the birth, though the plan began before it', () => {
  const visits = every({
    during: 'child-protection-plan',
    interval: '1 week',
    metBy: 'visit',
    applies: { kind: 'not', of: UNBORN },
    warn: 0,
  });
  const record = recordOf([entry('2026-03-02', 'child-protection-plan-started')], { born: '2026-03-12' });
  assert.deepEqual(told(record, visits, '2026-03-11'), []);
  assert.deepEqual(told(record, visits, '2026-03-13'), ['2026-03-12 to 2026-03-19: upcoming']);
});

const home: Anchor = { kind: 'end-of', episode: 'looked-after' };

test('home after twenty working days in care, or more; a day less and nothing is asked', () => {
  const applies: Condition = { kind: 'ended', episode: 'looked-after', from: parseLimit('20 working days') };
  const standard = within({ after: { anchor: home }, limit: '5 days', metBy: 'visit', applies, warn: 0 });
  const ended = (on: string) =>
    told(recordOf([entry('2026-03-02', 'period-of-care-started'), entry(on, 'period-of-care-ended')]), standard, '2026-03-31');
  assert.deepEqual(ended('2026-03-30'), ['2026-03-30 to 2026-04-04: upcoming']);
  assert.deepEqual(ended('2026-03-29'), []);
});

test('home in under four weeks; on the twenty-eighth day no longer, and what ended yesterday did not end today', () => {
  const short: Condition = { kind: 'ended', episode: 'looked-after', under: parseLimit('4 weeks') };
  const standard = within({ after: 'referral', limit: '5 days', metBy: 'visit', applies: short, warn: 0 });
  const ended = (on: string, referred: string) =>
    told(
      recordOf([entry('2026-03-02', 'period-of-care-started'), entry(on, 'period-of-care-ended'), entry(referred, 'referral')]),
      standard,
      '2026-03-31',
    ).length;
  assert.equal(ended('2026-03-29', '2026-03-29'), 1);
  assert.equal(ended('2026-03-30', '2026-03-30'), 0);
  assert.equal(ended('2026-03-27', '2026-03-28'), 0);
  assert.equal(ended('2026-03-27', '2026-03-26'), 0);
});

test('a review of the plan is asked on the day that care ended, and lapses the day after', () => {
  const standard = every({
    during: 'child-in-need-plan',
    interval: '2 weeks',
    metBy: 'visit',
    applies: { kind: 'ended', episode: 'looked-after' },
    warn: 0,
  });
  const record = recordOf([
    entry('2026-03-02', 'child-in-need-plan-started'),
    entry('2026-03-04', 'period-of-care-started'),
    entry('2026-03-18', 'period-of-care-ended'),
  ]);
  assert.deepEqual(told(record, standard, '2026-03-18'), ['2026-03-18 to 2026-04-01: upcoming']);
  assert.deepEqual(told(record, standard, '2026-03-20'), ['2026-03-18 to 2026-04-01: lapsed 2026-03-19']);
});

const attendedBy = (attended: readonly string[], values: readonly string[] | undefined) =>
  told(
    recordOf([entry('2026-03-02', 'core-group', { attended })]),
    shows({ of: 'core-group', must: { fields: { attended: { kind: 'some', n: 2, ...(values && { values }) } } }, warn: 0 }),
    '2026-03-03',
  )[0]?.includes(' met ');

test('two of the three who should have been there came; one of them with a stranger, or one counted twice, is not two', () => {
  const named = ['mother', 'school', 'health'];
  assert.equal(attendedBy(['mother', 'health'], named), true);
  assert.equal(attendedBy(['mother', 'school', 'health'], named), true);
  assert.equal(attendedBy(['mother', 'police'], named), false);
  assert.equal(attendedBy(['mother', 'mother'], named), false);
  assert.equal(attendedBy([], named), false);
  assert.equal(attendedBy(['mother', 'police'], undefined), true);
  assert.equal(attendedBy(['police'], undefined), false);
});

test('a return from missing says at what time; and where the source keeps no times, nobody is blamed', () => {
  const timed = shows({ of: 'missing-ended', must: { fields: {}, timed: true }, warn: 0 });
  const returned = (at: string, holds?: Record<string, string[]>) =>
    told(recordOf([entry(at, 'missing-ended')], holds && { sources: [{ name: 'A return', holds }] }), timed, '2026-03-04');
  assert.deepEqual(returned('2026-03-02 00:00'), ['2026-03-02T00:00 to 2026-03-02: met 2026-03-02T00:00, 0 days']);
  assert.deepEqual(returned('2026-03-02'), ['2026-03-02 to 2026-03-02: overdue, 2 days']);
  assert.deepEqual(returned('2026-03-02', { 'missing-ended': ['by'] }), ['2026-03-02 to 2026-03-02: not-held']);
  assert.deepEqual(returned('2026-03-02', { 'missing-ended': ['time'] }), ['2026-03-02 to 2026-03-02: overdue, 2 days']);
});

test('only a visit with its time counts as done within the day', () => {
  const standard = within({ after: 'referral', limit: '1 day', metBy: { entry: 'visit', where: where({}, { timed: true }) }, warn: 0 });
  const visited = (at: string) => told(recordOf([entry('2026-03-02', 'referral'), entry(at, 'visit')]), standard, '2026-03-04');
  assert.deepEqual(visited('2026-03-03 16:00'), ['2026-03-02 to 2026-03-03: met 2026-03-03T16:00, 0 days']);
  assert.deepEqual(visited('2026-03-03'), ['2026-03-02 to 2026-03-03: overdue, 1 days']);
});

const left: Anchor = { kind: 'end-of', episode: 'placement' };
const placed = (on: string, kind = 'foster') => entry(on, 'placement-started', { kind });
const over = (on: string) => entry(on, 'placement-ended');

test('a placement of a month or more that ends is talked over within two days, a shorter one within five', () => {
  const standard = within({
    after: { anchor: left },
    limit: [['2 days', { kind: 'lasted', from: parseLimit('1 month') }], ['5 days']],
    metBy: 'direct-work',
    warn: 0,
  });
  const ended = (on: string) => told(recordOf([placed('2026-03-02'), over(on)]), standard, '2026-04-03');
  assert.deepEqual(ended('2026-04-02'), ['2026-04-02 to 2026-04-04: upcoming']);
  assert.deepEqual(ended('2026-04-01'), ['2026-04-01 to 2026-04-06: upcoming']);
});

test('what is asked of the placement that ended is not asked of the one it gave way to', () => {
  const standard = within({
    after: { anchor: left },
    limit: '5 days',
    metBy: 'direct-work',
    applies: { kind: 'attribute', tests: { kind: { kind: 'any-of', values: ['foster'] } } },
    warn: 0,
  });
  const moved = (from: string, to: string) =>
    told(recordOf([placed('2026-03-02', from), placed('2026-03-20', to)]), standard, '2026-03-21').length;
  assert.equal(moved('foster', 'residential'), 1);
  assert.equal(moved('residential', 'foster'), 0);
});

test('a plan made for the placement that ended counts, from its first day; one made for an earlier placement does not', () => {
  const applies: Condition = { kind: 'had', matchers: [{ entry: 'placement-plan' }], whole: false };
  const plain = within({ after: { anchor: left }, limit: '5 days', metBy: 'direct-work', applies, warn: 0 });
  const counted = atLeast(
    {
      kind: 'count-until',
      n: 1,
      count: [{ entry: 'direct-work' }],
      after: left,
      until: [{ entry: 'care-review' }],
      endsWhen: [],
    },
    { applies, warn: 0 },
  );
  const planned = (on: string) => recordOf([entry(on, 'placement-plan'), placed('2026-03-02'), over('2026-03-20')]);
  for (const standard of [plain, counted]) {
    assert.equal(told(planned('2026-03-02'), standard, '2026-03-21').length, 1);
    assert.equal(told(planned('2026-03-20'), standard, '2026-03-21').length, 1);
    assert.equal(told(planned('2026-03-01'), standard, '2026-03-21').length, 0);
  }
});

test('one piece of work before the review after a long placement ends: how long is asked of the placement that ended', () => {
  const standard = atLeast(
    {
      kind: 'count-until',
      n: 1,
      count: [{ entry: 'direct-work' }],
      after: left,
      until: [{ entry: 'care-review' }],
      endsWhen: [],
    },
    { applies: { kind: 'lasted', from: parseLimit('1 month') }, warn: 0 },
  );
  const ended = (on: string) => told(recordOf([placed('2026-03-02'), over(on)]), standard, '2026-04-03');
  assert.deepEqual(ended('2026-04-02'), ['2026-04-02 to no date yet: upcoming']);
  assert.deepEqual(ended('2026-04-01'), []);
});
