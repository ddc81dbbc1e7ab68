/** What is seen of a record, and what its sources could have shown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judged, told } from '../../test/support/judged.ts';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { CHILD_SEEN, every, within } from '../../test/support/standard-builder.ts';
import { dayOf } from '../calendar/index.ts';

const decision = within({ after: 'referral', limit: '5 days', metBy: 'referral-decision', warn: 0 });
const referred = entry('2026-03-02', 'referral', {}, { recorded: '2026-03-02' });

test('a past answer can be had again as it stood, before something was written down', () => {
  const record = recordOf([referred, entry('2026-03-04', 'referral-decision', {}, { recorded: '2026-03-20' })]);
  assert.deepEqual(told(record, decision, '2026-03-10'), ['2026-03-02 to 2026-03-07: met 2026-03-04, -3 days']);
  assert.deepEqual(told(record, decision, '2026-03-10', { knownAt: '2026-03-10' }), ['2026-03-02 to 2026-03-07: overdue, 3 days']);
});

test('what has not happened yet is not seen', () => {
  assert.deepEqual(told(recordOf([referred, entry('2026-03-04', 'referral-decision')]), decision, '2026-03-03'), [
    '2026-03-02 to 2026-03-07: upcoming',
  ]);
});

test('a corrected entry stands in place of the first; one struck out is gone, and the striking out is not an entry of its kind', () => {
  const wrong = entry('2026-03-04', 'referral-decision', {}, { id: 'd', recorded: '2026-03-04' });
  assert.deepEqual(
    told(
      recordOf([referred, wrong, entry('2026-03-09', 'referral-decision', {}, { supersedes: 'd', recorded: '2026-03-09' })]),
      decision,
      '2026-03-10',
    ),
    ['2026-03-02 to 2026-03-07: met-late 2026-03-09, 2 days'],
  );
  const struck = recordOf([referred, wrong, entry('2026-03-05', 'referral-decision', {}, { strikesOut: 'd', recorded: '2026-03-05' })]);
  assert.deepEqual(told(struck, decision, '2026-03-06'), ['2026-03-02 to 2026-03-07: upcoming']);
  assert.deepEqual(told(struck, decision, '2026-03-06', { knownAt: '2026-03-04' }), ['2026-03-02 to 2026-03-07: met 2026-03-04, -3 days']);
});

test('what the source does not hold is not missed', () => {
  const sources = [{ name: 'A return', holds: { referral: [] } }];
  assert.deepEqual(told(recordOf([referred], { sources }), decision, '2026-03-10'), ['2026-03-02 to 2026-03-07: not-held']);
});

const placedWith = (...fields: string[]) =>
  recordOf([entry('2026-03-02', 'placement-started')], {
    sources: [{ name: 'A return', holds: { 'placement-started': [], visit: fields } }],
  });

test('a source that holds visits but not whether the child was seen cannot show that the child was not', () => {
  const standard = every({ during: 'placement', interval: '1 week', metBy: CHILD_SEEN, warn: 0 });
  assert.deepEqual(told(placedWith('place'), standard, '2026-03-20'), ['2026-03-02 to 2026-03-09: not-held']);
  assert.deepEqual(told(placedWith('place', 'child-seen'), standard, '2026-03-20'), ['2026-03-02 to 2026-03-09: overdue, 11 days']);
});

const source = (days: { from?: number; to?: number }) => ({ sources: [{ name: 'A return', holds: 'everything', ...days } as const] });

test('a source that fell silent before the due date may have missed it; so may one that began after it opened, where it was met late', () => {
  assert.deepEqual(told(recordOf([referred], source({ to: dayOf('2026-03-05') })), decision, '2026-03-20'), [
    '2026-03-02 to 2026-03-07: not-held',
  ]);
  assert.deepEqual(
    told(recordOf([referred, entry('2026-03-09', 'referral-decision')], source({ from: dayOf('2026-03-05') })), decision, '2026-03-20'),
    ['2026-03-02 to 2026-03-07: not-held 2026-03-09'],
  );
});

test('whose it is: the worker allocated in the role on the due day, or on the as-of day while that is earlier', () => {
  const record = recordOf([
    entry('2026-03-01', 'allocation', { worker: 'ann', role: 'social-worker' }),
    referred,
    entry('2026-03-06', 'allocation', { worker: 'bo', role: 'social-worker' }),
  ]);
  assert.equal(judged(record, decision, '2026-03-03').at(0)?.person, 'ann');
  assert.equal(judged(record, decision, '2026-03-20').at(0)?.person, 'bo');
  assert.equal(
    judged(record, within({ after: 'referral', limit: '5 days', metBy: 'visit', owner: 'team-manager', warn: 0 }), '2026-03-20').at(0)
      ?.person,
    undefined,
  );
});

test('several that open on one day have keys of their own', () => {
  const record = recordOf([entry('2026-03-02', 'referral'), entry('2026-03-02', 'referral')]);
  assert.deepEqual(
    judged(record, decision, '2026-03-03').map(({ key }) => key),
    ['inventshire.standard:robin:2026-03-02', 'inventshire.standard:robin:2026-03-02:2'],
  );
});
