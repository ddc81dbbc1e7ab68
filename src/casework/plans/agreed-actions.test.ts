import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import type { Entry, Fields, Link } from '../../record/types.ts';
import { asAt } from '../child/child-facts.ts';
import { agreedActionsIn, isOpen } from './agreed-actions.ts';

type More = Partial<Pick<Entry, 'supersedes' | 'strikesOut' | 'reason' | 'links'>>;

function entry(id: string, type: string, day: string, fields: Fields, more: More = {}): Entry {
  const occurred = { day: dayOf(day) };
  return { id, type, subjects: ['ash'], occurred, recorded: occurred, by: 'ada', fields, ...more };
}

const of = (to: string, rel: Link['rel'] = 'of'): More => ({ links: [{ rel, to }] });
const MET = entry('met', 'core-group', '2026-03-02', {});
const RING = entry('ring', 'agreed-action', '2026-03-02', { what: 'Ring the school', worker: 'ada', 'by-when': '2026-03-09' }, of('met'));
const DOCTOR = entry('doctor', 'agreed-action', '2026-03-02', { what: 'Ask about the cough', who: 'Mum' }, of('met'));
const PUT_OFF = { how: 'another-day', 'by-when': '2026-03-20', 'why-another-day': 'School was closed.' };

function agreedOn(day: string, ...entries: readonly Entry[]) {
  return agreedActionsIn(asAt({ subject: { id: 'ash', kind: 'child' }, entries, sources: [] }, dayOf(day)));
}

test('what was agreed at a meeting is to be done until somebody says what became of it, and then says so', () => {
  const done = entry('d', 'agreed-action-progress', '2026-03-05', { how: 'done', 'came-of-it': 'He goes again.' }, of('ring'));
  const [doctor, ring] = agreedOn('2026-03-10', MET, RING, DOCTOR, done);
  assert.deepEqual(ring?.ended, { how: 'done', on: dayOf('2026-03-05'), reason: 'He goes again.' });
  assert.deepEqual(doctor?.at, { id: 'met', type: 'core-group', on: dayOf('2026-03-02') });
  assert.deepEqual(
    [ring, doctor].map((one) => one && isOpen(one)),
    [false, true],
  );
  assert.ok(agreedOn('2026-03-04', MET, RING, DOCTOR, done).every(isOpen), 'the day before, it was still to be done');
});

test('put off, it is due on the new day, and the day that was agreed with the reason it was given up stay to be read', () => {
  const off = entry('o', 'agreed-action-progress', '2026-03-09', PUT_OFF, of('ring'));
  const [ring] = agreedOn('2026-03-10', MET, RING, off);
  assert.equal(ring?.fields['by-when'], '2026-03-20');
  assert.deepEqual(ring?.movedFrom, [{ byWhen: '2026-03-09', why: 'School was closed.' }]);
  assert.ok(ring !== undefined && isOpen(ring));
});

test('put right in its words or at an amended meeting, it keeps what became of it', () => {
  const done = entry('d', 'agreed-action-progress', '2026-03-05', { how: 'not-needed', 'why-not-needed': 'They moved.' }, of('ring'));
  const worded = entry('ring-2', 'agreed-action', '2026-03-02', RING.fields, { supersedes: 'ring', reason: 'A slip.', ...of('met') });
  const met = entry('met-2', 'core-group', '2026-03-03', {}, { supersedes: 'met', reason: 'It was the Tuesday.' });
  const [ring] = agreedOn('2026-03-10', MET, RING, worded, met, done);
  assert.deepEqual([ring?.id, ring?.ended?.how, ring?.at?.id], ['ring-2', 'not-needed', 'met-2']);
});

test('taken into a plan it is a part of that, however the action is put later; struck out there, it is to be done again', () => {
  const plan = { plan: 'child-protection', action: 'Ring the school', 'owner-is': 'us', 'by-when': '2026-03-09' };
  const taken = entry('a', 'plan-action', '2026-03-03', plan, of('ring', 'follows'));
  const later = entry('a-2', 'plan-action', '2026-03-08', plan, { supersedes: 'a', reason: 'Every week now.' });
  const [inIt] = agreedOn('2026-03-10', MET, RING, taken, later);
  assert.deepEqual([inIt?.inPlan, inIt && isOpen(inIt)], ['child-protection', false]);
  const out = entry('x', 'plan-action', '2026-03-09', {}, { strikesOut: 'a-2', reason: 'Another child’s.' });
  const [ring] = agreedOn('2026-03-10', MET, RING, taken, later, out);
  assert.ok(ring !== undefined && isOpen(ring));
});
