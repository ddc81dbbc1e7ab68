import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { asAt } from '../child/child-facts.ts';
import { lastTimeOf } from './last-time.ts';

function entry(id: string, type: string, day: string, fields: Fields = {}, of?: string): Entry {
  const occurred = { day: dayOf(day) };
  return { id, type, subjects: ['ash'], occurred, fields, ...(of !== undefined && { links: [{ rel: 'of', to: of }] }) };
}

const agreed = (id: string, day: string, of: string): Entry => entry(id, 'agreed-action', day, { what: id, who: 'Mum' }, of);
const STORY: readonly Entry[] = [
  entry('in need', 'child-in-need-meeting', '2025-11-03'),
  agreed('doctor', '2025-11-03', 'in need'),
  entry('strategy', 'strategy-discussion', '2026-01-20'),
  agreed('ring police', '2026-01-20', 'strategy'),
  entry('first', 'core-group', '2026-02-02'),
  agreed('bed', '2026-02-02', 'first'),
  agreed('lamp', '2026-02-02', 'first'),
  entry('came', 'agreed-action-progress', '2026-02-20', { how: 'done' }, 'lamp'),
  entry('second', 'core-group', '2026-03-02'),
  agreed('school', '2026-03-02', 'second'),
  entry('rung', 'agreed-action-progress', '2026-03-10', { how: 'done' }, 'school'),
];

function before(kind: string, day: string) {
  const record = { subject: { id: 'ash', kind: 'child' as const }, entries: STORY, sources: [] };
  const found = lastTimeOf(asAt(record, dayOf('2026-04-14')), kind, dayOf(day));
  return found && [found.at.id, ...found.actions.map(({ id, ended }) => `${id}: ${ended?.how ?? 'open'}`)];
}

test('a core group begins with what was agreed at the last one, done or not, and with what is still open from those before', () => {
  assert.deepEqual(before('core-group', '2026-04-14'), ['second', 'bed: open', 'school: done']);
  assert.deepEqual(before('core-group', '2026-03-02'), ['first', 'bed: open', 'lamp: done'], 'the one of the day itself is not the last');
  assert.equal(before('core-group', '2026-02-02'), undefined);
});

test('another kind of meeting has its own last time, and a review of a plan goes on from the meetings between reviews', () => {
  assert.deepEqual(before('strategy-discussion', '2026-04-14'), ['strategy', 'ring police: open']);
  assert.deepEqual(before('child-in-need-review', '2026-04-14'), ['in need', 'doctor: open']);
  assert.equal(before('review-conference', '2026-04-14'), undefined);
});
