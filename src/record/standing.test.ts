import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, momentOf } from '../calendar/index.ts';
import { chainOf, roleOfAct, standing } from './standing.ts';
import { entryOn } from './test-support/entries.ts';
import type { Entry } from './types.ts';

const visit = entryOn('2026-03-02', 'visit', { 'child-seen': false }, { id: 'v1', recorded: momentOf('2026-03-03') });
const amended = entryOn(
  '2026-03-02',
  'visit',
  { 'child-seen': true },
  { id: 'v2', supersedes: 'v1', recorded: momentOf('2026-03-10 14:00') },
);
const again = entryOn(
  '2026-03-02',
  'visit',
  { 'child-seen': true, place: 'home' },
  { id: 'v3', supersedes: 'v2', recorded: momentOf('2026-03-12') },
);

const ids = (entries: readonly Entry[]): readonly string[] => entries.map((entry) => entry.id);

test('an amended visit stands in the place of the first version', () => {
  assert.deepEqual(ids(standing([visit, amended])), ['v2']);
});

test('a visit amended twice stands as last amended, and its versions are told from first to last', () => {
  assert.deepEqual(ids(standing([visit, amended, again])), ['v3']);
  const byId = new Map([visit, amended, again].map((entry) => [entry.id, entry]));
  assert.deepEqual(ids(chainOf(again, byId)), ['v1', 'v2', 'v3']);
  assert.deepEqual(ids(chainOf(visit, byId)), ['v1']);
});

test('versions that name one another in a circle are told once each', () => {
  const one = entryOn('2026-03-02', 'visit', {}, { id: 'a', supersedes: 'b' });
  const other = entryOn('2026-03-02', 'visit', {}, { id: 'b', supersedes: 'a' });
  assert.deepEqual(
    ids(
      chainOf(
        one,
        new Map([
          ['a', one],
          ['b', other],
        ]),
      ),
    ),
    ['b', 'a'],
  );
});

test('before the amendment was written down, the first version was what was known', () => {
  assert.deepEqual(ids(standing([visit, amended], undefined, dayOf('2026-03-09'))), ['v1']);
  assert.deepEqual(ids(standing([visit, amended], undefined, dayOf('2026-03-10'))), ['v2']);
});

test('known by a time of day looks at the minute', () => {
  assert.deepEqual(ids(standing([visit, amended], undefined, momentOf('2026-03-10 13:59'))), ['v1']);
  assert.deepEqual(ids(standing([visit, amended], undefined, momentOf('2026-03-10 14:00'))), ['v2']);
});

test('what has not happened by the day asked about is not seen', () => {
  const later = entryOn('2026-03-20', 'visit', {}, { id: 'later' });
  assert.deepEqual(ids(standing([visit, later], dayOf('2026-03-19'))), ['v1']);
  assert.deepEqual(ids(standing([visit, later], dayOf('2026-03-20'))), ['v1', 'later']);
});

test('an entry that does not say when it was written down is known from the day it happened', () => {
  const undated = entryOn('2026-03-05 16:00', 'visit', {}, { id: 'undated' });
  assert.deepEqual(ids(standing([undated], undefined, dayOf('2026-03-04'))), []);
  assert.deepEqual(ids(standing([undated], undefined, momentOf('2026-03-05 09:00'))), ['undated']);
});

test('a visit recorded on the wrong child is struck out, and the striking out is not itself a visit', () => {
  const strike = entryOn('2026-03-02', 'visit', {}, { id: 's', strikesOut: 'v1', reason: 'Wrong child', recorded: momentOf('2026-03-04') });
  assert.deepEqual(standing([visit, strike]), []);
  assert.deepEqual(ids(standing([visit, strike], undefined, dayOf('2026-03-03'))), ['v1']);
});

test('an amendment moved to a later day leaves the first version standing until that day', () => {
  const moved = entryOn('2026-03-06', 'visit', {}, { id: 'moved', supersedes: 'v1' });
  assert.deepEqual(ids(standing([visit, moved], dayOf('2026-03-05'))), ['v1']);
  assert.deepEqual(ids(standing([visit, moved], dayOf('2026-03-06'))), ['moved']);
});

test('an act stays that of the role in which it was first written, where somebody else amends it; who amends their own may say otherwise', () => {
  const first: Entry = { ...entryOn('2026-03-02', 'visit'), id: 'first', by: 'ada', role: 'social-worker' };
  const amendedBy = (by: string, role: Entry['role']): Entry => ({ ...first, id: 'second', supersedes: 'first', by, role });
  const roleAfter = (second: Entry) => roleOfAct(second, new Map([first, second].map((one) => [one.id, one])));
  assert.equal(roleAfter(amendedBy('mo', 'team-manager')), 'social-worker');
  assert.equal(roleAfter(amendedBy('ada', 'personal-adviser')), 'personal-adviser');
  assert.equal(roleOfAct(first, new Map()), 'social-worker');
});
