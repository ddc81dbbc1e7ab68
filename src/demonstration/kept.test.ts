import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ENGLAND } from '../calendar/index.ts';
import { judge, type Pack } from '../engine/index.ts';
import { checkEntry } from '../record/check-entry.ts';
import type { Entry } from '../record/types.ts';
import { packOf, shows, within } from '../../test/support/standard-builder.ts';
import type { Household } from './demonstrate.ts';
import { keptTo } from './kept.ts';
import { AS_OF, council, subjectsOf } from './test-support.ts';

const told = council({ children: 120 });
const SHARED = packOf([
  within({
    after: 'assessment-completed',
    limit: '10 working days',
    metBy: { entry: 'plan-shared', where: { fields: { with: { kind: 'all-of', values: ['child', 'school'] } }, by: ['team-manager'] } },
  }),
]);
const PRESENT = packOf([shows({ of: 'visit', must: { fields: { 'bedroom-seen': { kind: 'any-of', values: [true] } } } })]);

const kept = (pack: Pack): Household[] => told.map((one) => keptTo(one, { pack, seed: 'test', asOf: AS_OF, calendar: ENGLAND }));
const entriesOf = (households: readonly Household[]): Entry[] => households.flatMap(({ entries }) => [...entries]);

/** The share met in time of all that fell due in the years a demonstration looks back over. */
function inTime(households: readonly Household[], pack: Pack): number {
  const due = households
    .flatMap(({ subjects, entries }) =>
      subjects.flatMap((subject) =>
        judge({ subject, entries: entries.filter((entry) => entry.subjects.includes(subject.id)), sources: [] }, pack, {
          asOf: AS_OF,
          calendar: ENGLAND,
        }),
      ),
    )
    .filter((one) => one.due !== undefined && one.due.day <= AS_OF && one.due.day > AS_OF - 700 && one.state !== 'lapsed');
  return due.filter(({ state }) => state === 'met').length / due.length;
}

describe('what a council’s own standards ask and no story tells', () => {
  test('is mostly done in time, and now and then late or not at all', () => {
    assert.equal(inTime(told, SHARED), 0);
    const share = inTime(kept(SHARED), SHARED);
    assert.ok(share > 0.85 && share < 0.99, String(share));
  });

  test('is told by the entries themselves where they only left it out', () => {
    const before = entriesOf(told).filter(({ type }) => type === 'visit').length;
    const after = entriesOf(kept(PRESENT));
    assert.equal(after.filter(({ type }) => type === 'visit').length, before, 'no visit is invented');
    const share = inTime(kept(PRESENT), PRESENT);
    assert.ok(share > 0.85 && share < 1, String(share));
  });

  test('never says something else instead: another outcome, or another writer', () => {
    const original = new Map(entriesOf(told).map((entry) => [entry.id, entry]));
    for (const entry of entriesOf(kept(PRESENT))) {
      const before = original.get(entry.id);
      assert.ok(before !== undefined);
      assert.deepEqual({ ...entry, fields: {} }, { ...before, fields: {} });
      for (const [name, value] of Object.entries(before.fields)) if (value !== false) assert.deepEqual(entry.fields[name], value);
    }
  });

  test('gives the same records each time', () => {
    assert.deepEqual(kept(SHARED), kept(SHARED));
  });

  test('is sound: nothing after the day it is, and every new entry could have been recorded', () => {
    const known = subjectsOf(told);
    const original = new Set(entriesOf(told).map(({ id }) => id));
    const made = entriesOf(kept(SHARED)).filter(({ id }) => !original.has(id));
    assert.ok(made.length > 50);
    for (const entry of made) {
      assert.ok(entry.occurred.day <= AS_OF && (entry.recorded?.day ?? 0) <= AS_OF);
      assert.deepEqual(checkEntry(entry, { subjects: known, today: AS_OF }), { ok: true, entry });
    }
  });
});
