import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoOf } from '../calendar/index.ts';
import { deriveEpisodes } from './derive-episodes.ts';
import { inOrder } from './order.ts';
import { entryOn } from './test-support/entries.ts';
import type { Entry, Subject } from './types.ts';

/** 'placement 2026-03-02 to 2026-03-09', in the order derived. */
function told(entries: readonly Entry[], kind: string, seenBy?: Subject): readonly string[] {
  return deriveEpisodes(inOrder(entries), undefined, seenBy)
    .filter((episode) => episode.kind === kind)
    .map(({ from, to }) => `${isoOf(from)} to ${to === undefined ? 'now' : isoOf(to)}`);
}

function attribute(entries: readonly Entry[], kind: string, name: string): readonly string[] {
  const episode = deriveEpisodes(inOrder(entries)).findLast((one) => one.kind === kind);
  return (episode?.attributes[name] ?? []).map(({ from, value }) => `${isoOf(from)} ${String(value)}`);
}

test('a child protection plan runs from the day it started to the day it ended', () => {
  const started = entryOn('2026-01-12', 'child-protection-plan-started', { category: 'NEG' });
  const ended = entryOn('2026-06-30', 'child-protection-plan-ended');
  assert.deepEqual(told([started], 'child-protection-plan'), ['2026-01-12 to now']);
  assert.deepEqual(told([started, ended], 'child-protection-plan'), ['2026-01-12 to 2026-06-30']);
  const [episode] = deriveEpisodes([started, ended]);
  assert.equal(episode?.opened, started);
  assert.equal(episode.closed, ended);
});

test('a plan ended that was never started changes nothing', () => {
  assert.deepEqual(told([entryOn('2026-06-30', 'child-protection-plan-ended')], 'child-protection-plan'), []);
});

test('a second referral while the first is open opens nothing new', () => {
  const entries = [
    entryOn('2026-01-05', 'referral', { source: '2A' }),
    entryOn('2026-02-05', 'referral', { source: '6' }),
    entryOn('2026-03-05', 'case-closed'),
  ];
  assert.deepEqual(told(entries, 'referral'), ['2026-01-05 to 2026-03-05']);
});

test('a referral that got no further action opens nothing', () => {
  assert.deepEqual(deriveEpisodes([entryOn('2026-01-05', 'referral', { 'no-further-action': true })]), []);
  assert.deepEqual(told([entryOn('2026-01-05', 'referral', { 'no-further-action': false })], 'open-to-social-care'), ['2026-01-05 to now']);
});

test('a new placement ends the one before, on the day the child moves', () => {
  const entries = [
    entryOn('2026-01-05', 'placement-started', { kind: 'foster' }),
    entryOn('2026-02-09', 'placement-started', { kind: 'residential' }),
  ];
  assert.deepEqual(told(entries, 'placement'), ['2026-01-05 to 2026-02-09', '2026-02-09 to now']);
});

test('a move written as an ending and a beginning on one day reads the same whichever was written first', () => {
  const first = entryOn('2026-01-05', 'placement-started', { kind: 'foster' });
  const ended = entryOn('2026-02-09', 'placement-ended');
  const next = entryOn('2026-02-09', 'placement-started', { kind: 'residential' });
  for (const [idOfEnding, idOfNext] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const entries = [first, { ...ended, id: idOfEnding }, { ...next, id: idOfNext }];
    assert.deepEqual(told(entries, 'placement'), ['2026-01-05 to 2026-02-09', '2026-02-09 to now']);
  }
});

test('with times, one night’s placement between two others is kept', () => {
  const entries = [
    entryOn('2026-01-05 10:00', 'placement-started', { kind: 'foster' }),
    entryOn('2026-02-09 09:00', 'placement-started', { kind: 'unregistered' }),
    entryOn('2026-02-09 17:00', 'placement-ended'),
    entryOn('2026-02-09 18:00', 'placement-started', { kind: 'residential' }),
  ];
  assert.deepEqual(told(entries, 'placement'), ['2026-01-05 to 2026-02-09', '2026-02-09 to 2026-02-09', '2026-02-09 to now']);
});

test('a child missing for part of a day was missing that day, whichever entry was written first', () => {
  for (const [idOfStart, idOfEnd] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const entries = [
      entryOn('2026-02-09', 'missing-started', {}, { id: idOfStart }),
      entryOn('2026-02-09', 'missing-ended', {}, { id: idOfEnd }),
    ];
    assert.deepEqual(told(entries, 'missing'), ['2026-02-09 to 2026-02-09']);
  }
});

test('with times, a child found in the morning and gone again in the evening is still missing', () => {
  const entries = [
    entryOn('2026-02-08 20:00', 'missing-started'),
    entryOn('2026-02-09 08:00', 'missing-ended'),
    entryOn('2026-02-09 21:00', 'missing-started'),
  ];
  assert.deepEqual(told(entries, 'missing'), ['2026-02-08 to 2026-02-09', '2026-02-09 to now']);
});

test('coming home ends the period of care and the placement with it', () => {
  const entries = [
    entryOn('2026-01-05', 'period-of-care-started'),
    entryOn('2026-01-05', 'placement-started'),
    entryOn('2026-04-01', 'period-of-care-ended'),
  ];
  assert.deepEqual(told(entries, 'looked-after'), ['2026-01-05 to 2026-04-01']);
  assert.deepEqual(told(entries, 'placement'), ['2026-01-05 to 2026-04-01']);
});

test('carers approved later, and a placement agreed as permanent, show from the day of each', () => {
  const entries = [
    entryOn('2026-01-05', 'placement-started', { kind: 'connected-carer', 'carer-approval': 'temporary' }),
    entryOn('2026-04-20', 'carer-approved'),
    entryOn('2027-01-11', 'placement-agreed-permanent', { 'interval-agreed-after-assessment': true }),
  ];
  assert.deepEqual(attribute(entries, 'placement', 'carer-approval'), ['2026-01-05 temporary', '2026-04-20 approved']);
  assert.deepEqual(attribute(entries, 'placement', 'agreed-permanent'), ['2027-01-11 true']);
  assert.deepEqual(attribute(entries, 'placement', 'interval-agreed-after-assessment'), ['2027-01-11 true']);
});

test('a move to new carers starts without the last carers’ approval', () => {
  const entries = [
    entryOn('2026-01-05', 'placement-started', { 'carer-approval': 'approved' }),
    entryOn('2026-02-09', 'placement-started', { kind: 'connected-carer' }),
  ];
  assert.deepEqual(attribute(entries, 'placement', 'carer-approval'), []);
});

test('of two values given on one day the later entry is kept', () => {
  const entries = [
    entryOn('2026-01-05', 'period-of-care-started', { 'legal-status': 'V2' }),
    entryOn('2026-01-05', 'legal-status-changed', { 'legal-status': 'C1' }),
  ];
  const inTurn = entries.map((entry, index) => ({ ...entry, id: `e${index}` }));
  assert.deepEqual(attribute(inTurn, 'looked-after', 'legal-status'), ['2026-01-05 C1']);
});

test('a category changed when no plan is open belongs to nothing', () => {
  assert.deepEqual(deriveEpisodes([entryOn('2026-01-05', 'category-changed', { category: 'EMO' })]), []);
});

test('an unaccompanied child’s status ends when they say so, or when care ends', () => {
  const started = entryOn('2026-01-05', 'unaccompanied-status', { started: true });
  assert.deepEqual(told([started, entryOn('2026-05-01', 'unaccompanied-status', { started: false })], 'unaccompanied'), [
    '2026-01-05 to 2026-05-01',
  ]);
  assert.deepEqual(told([started, entryOn('2026-06-01', 'period-of-care-ended')], 'unaccompanied'), ['2026-01-05 to 2026-06-01']);
});

test('leaving the foster home on the day of going to the adoptive family does not end the adoptive placement', () => {
  const placed = entryOn('2026-03-02', 'placed-for-adoption');
  assert.deepEqual(told([placed, entryOn('2026-03-02', 'placement-ended')], 'adoption-placement'), ['2026-03-02 to now']);
  assert.deepEqual(told([placed, entryOn('2026-04-02', 'placement-ended')], 'adoption-placement'), ['2026-03-02 to 2026-04-02']);
});

test('a social worker and a personal adviser are allocated side by side, and a new social worker replaces only the last', () => {
  const entries = [
    entryOn('2026-01-05', 'allocation', { role: 'social-worker', worker: 'w1' }),
    entryOn('2026-02-02', 'allocation', { role: 'personal-adviser', worker: 'w2' }),
    entryOn('2026-03-02', 'allocation', { role: 'social-worker', worker: 'w3' }),
    entryOn('2026-04-01', 'allocation-ended', { role: 'personal-adviser' }),
  ];
  assert.deepEqual(told(entries, 'allocation'), ['2026-01-05 to 2026-03-02', '2026-02-02 to 2026-04-01', '2026-03-02 to now']);
});

test('an allocation ended without saying the role ends them all', () => {
  const entries = [
    entryOn('2026-01-05', 'allocation', { role: 'social-worker' }),
    entryOn('2026-01-05', 'allocation', { role: 'personal-adviser' }, { id: 'second' }),
    entryOn('2026-04-01', 'allocation-ended'),
  ];
  assert.deepEqual(told(entries, 'allocation'), ['2026-01-05 to 2026-04-01', '2026-01-05 to 2026-04-01']);
});

test('a worker’s caseload counts each child, also two sisters allocated together', () => {
  const worker: Subject = { id: 'w1', kind: 'worker' };
  const role = { role: 'social-worker', worker: 'w1' };
  const entries = [
    entryOn('2026-01-05', 'allocation', role, { subjects: ['amber', 'beryl', 'w1'] }),
    entryOn('2026-02-02', 'allocation', role, { subjects: ['cora', 'w1'] }),
    entryOn('2026-03-02', 'allocation-ended', { role: 'social-worker' }, { subjects: ['amber', 'w1'] }),
  ];
  assert.deepEqual(told(entries, 'allocation', worker), ['2026-01-05 to 2026-03-02', '2026-01-05 to now', '2026-02-02 to now']);
});

test('a child’s death ends every episode, and nothing opens after it', () => {
  const entries = [
    entryOn('2026-01-05', 'referral'),
    entryOn('2026-02-02', 'allocation', { role: 'social-worker' }),
    entryOn('2026-03-02', 'death'),
    entryOn('2026-03-09', 'period-of-care-started'),
  ];
  assert.deepEqual(told(entries, 'referral'), ['2026-01-05 to 2026-03-02']);
  assert.deepEqual(told(entries, 'allocation'), ['2026-02-02 to 2026-03-02']);
  assert.deepEqual(told(entries, 'looked-after'), []);
});

test('episodes come in the order of the days they opened', () => {
  const entries = [
    entryOn('2026-01-05', 'referral'),
    entryOn('2026-02-02', 'assessment-started'),
    entryOn('2026-03-02', 'child-in-need-plan-started'),
  ];
  assert.deepEqual(
    deriveEpisodes(entries).map((episode) => episode.kind),
    ['open-to-social-care', 'referral', 'assessment', 'child-in-need-plan'],
  );
});
