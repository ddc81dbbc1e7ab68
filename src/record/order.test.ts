import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentOf } from '../calendar/index.ts';
import { inOrder } from './order.ts';
import { entryOn } from './test-support/entries.ts';

test('entries go by day, then by time with those without a time first', () => {
  const evening = entryOn('2026-03-02 18:00', 'visit');
  const morning = entryOn('2026-03-02 09:15', 'visit');
  const sometime = entryOn('2026-03-02', 'case-note');
  const before = entryOn('2026-03-01 23:59', 'case-note');
  assert.deepEqual(inOrder([evening, sometime, before, morning]), [before, sometime, morning, evening]);
});

test('at the same moment the one written down first comes first', () => {
  const late = entryOn('2026-03-02', 'visit', {}, { id: 'a', recorded: momentOf('2026-03-09') });
  const early = entryOn('2026-03-02', 'visit', {}, { id: 'b', recorded: momentOf('2026-03-03') });
  assert.deepEqual(
    inOrder([late, early]).map((entry) => entry.id),
    ['b', 'a'],
  );
});

test('with nothing else to tell them apart the id decides, whichever way they were given', () => {
  const one = entryOn('2026-03-02', 'visit', {}, { id: 'e0001' });
  const two = entryOn('2026-03-02', 'visit', {}, { id: 'e0002' });
  assert.deepEqual(inOrder([two, one]), [one, two]);
  assert.deepEqual(inOrder([one, two]), [one, two]);
});
