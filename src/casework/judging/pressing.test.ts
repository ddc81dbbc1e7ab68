import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, ENGLAND } from '../../calendar/index.ts';
import { type Expectation, judge, type Pack, type Version } from '../../engine/index.ts';
import { entry, recordOf } from '../../../test/support/record-builder.ts';
import { atLeast, every, packOf, shows, within } from '../../../test/support/standard-builder.ts';
import { standsAside, toPutRight } from './pressing.ts';

const ON = dayOf('2026-11-20');

type Given = readonly Parameters<typeof entry>[];

/** What is said of the one thing overdue on 20 November 2026. */
function saidOf<Said>(says: (one: Expectation, pack: Pack) => Said, version: Version, entries: Given): Said | undefined {
  const pack = packOf([version]);
  const overdue = judge(recordOf(entries.map((one) => entry(...one))), pack, { asOf: ON, calendar: ENGLAND }).filter(
    ({ state }) => state === 'overdue',
  );
  assert.equal(overdue.length, 1);
  return overdue[0] && says(overdue[0], pack);
}

/** Whether it comes after the acts that are owed. */
const isAside = (version: Version, ...entries: Given) => saidOf((one, pack) => standsAside(one, pack, ON), version, entries);
const putRight = (version: Version, ...entries: Given) => saidOf(toPutRight, version, entries);

const healthCheck = within({ after: 'period-of-care-started', limit: '20 working days', metBy: 'health-assessment' });
const bedroom = shows({ of: 'visit', must: { fields: { 'bedroom-seen': { kind: 'any-of', values: [true] } } } });
const seenBefore = atLeast({
  kind: 'count-until',
  count: [{ entry: 'visit' }],
  n: 1,
  after: { kind: 'entries', matchers: [{ entry: 'assessment-started' }] },
  until: [{ entry: 'assessment-completed' }],
  endsWhen: [],
});

test('a child not seen for a year comes first', () => {
  const visits = every({ during: 'looked-after', interval: '6 weeks', metBy: 'visit' });
  assert.equal(isAside(visits, ['2025-11-01', 'period-of-care-started']), false);
});

test('what is to be done once is an act for half a year, and history after', () => {
  assert.equal(isAside(healthCheck, ['2026-05-05', 'period-of-care-started']), false, 'due 3 June, 170 days ago');
  assert.equal(isAside(healthCheck, ['2026-04-07', 'period-of-care-started']), true, 'due 6 May, 198 days ago');
});

test('a visit that was to come before the assessment was finished no longer comes first when it is', () => {
  assert.equal(isAside(seenBefore, ['2026-10-01', 'assessment-started'], ['2026-11-10', 'assessment-completed']), true);
});

test('a box left empty on a visit comes after what can still be done', () => {
  assert.equal(isAside(bedroom, ['2026-11-10', 'visit']), true);
});

test('a new worry of which no manager was told is still to be told: what an act of its own may show instead somebody can still do', () => {
  const told = { ...bedroom, or: [{ entry: 'management-oversight' }] };
  assert.equal(putRight(told, ['2026-11-10', 'visit']), undefined);
  assert.equal(isAside(told, ['2026-11-10', 'visit']), false);
});

test('what is to be put right is a box left empty, or what a step that was taken came before; never an act, however long ago', () => {
  assert.equal(putRight(bedroom, ['2026-11-10', 'visit']), 'writing');
  assert.equal(putRight(seenBefore, ['2026-10-01', 'assessment-started'], ['2026-11-10', 'assessment-completed']), 'step');
  assert.equal(putRight(healthCheck, ['2020-04-07', 'period-of-care-started']), undefined, 'a child’s health is still to be looked at');
});
