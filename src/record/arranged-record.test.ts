import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, momentOf } from '../calendar/index.ts';
import { arranged } from './arranged-record.ts';
import { entryOn } from './test-support/entries.ts';
import type { Entry } from './types.ts';

const referral = entryOn('2026-03-01', 'referral', {}, { id: 'r', recorded: momentOf('2026-03-01') });
const visit = entryOn('2026-03-04', 'visit', {}, { id: 'v1', recorded: momentOf('2026-03-05') });
const amended = entryOn('2026-03-04', 'visit', {}, { id: 'v2', supersedes: 'v1', recorded: momentOf('2026-03-12') });
const later = entryOn('2026-03-20', 'visit', {}, { id: 'v3', recorded: momentOf('2026-03-20') });

const record = arranged({ subject: { id: 'ann', kind: 'child' }, sources: [], entries: [later, visit, referral, amended] });
const ids = (entries: readonly Entry[] | undefined): readonly string[] => (entries ?? []).map(({ id }) => id);

test('entries written in any order are put in theirs, and those of a type together', () => {
  const { entries, byType } = record.standingOn(dayOf('2026-03-31'), undefined);
  assert.deepEqual(ids(entries), ['r', 'v2', 'v3']);
  assert.deepEqual(ids(byType.get('visit')), ['v2', 'v3']);
});

test('asked about an earlier day it holds what had happened by then, and what was known by then', () => {
  assert.deepEqual(ids(record.standingOn(dayOf('2026-03-19'), undefined).entries), ['r', 'v2']);
  assert.deepEqual(ids(record.standingOn(dayOf('2026-03-31'), dayOf('2026-03-11')).entries), ['r', 'v1']);
});

test('every entry is found by its id, though another stands in its place', () => {
  assert.equal(record.byId.get('v1')?.occurred.day, dayOf('2026-03-04'));
});

test('a record that is arranged already is not arranged again', () => {
  assert.equal(arranged(record), record);
});
