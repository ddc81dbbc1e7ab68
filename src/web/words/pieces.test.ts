/** Pieces of plans and meetings where everything that happened is listed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import type { EntryLine } from '../../casework/index.ts';
import { PLAN } from '../../record/entry-types/plan/index.ts';
import { whoWasThere } from '../pages/meetings/meeting-words.ts';
import { entryView } from './entry-view.ts';
import { toldBy } from './pieces.ts';

const ON = dayOf('2026-04-14');
const action: EntryLine = {
  id: 'e-1',
  type: 'plan-action',
  label: 'Action in a plan',
  occurred: { day: ON },
  significant: false,
  facts: [
    { label: 'Which plan?', value: 'Child protection plan' },
    { label: 'What exactly will be done?', value: 'Rings Gran by six.' },
  ],
};

test('an action of a plan is told by what is done, and the rest of it folds away', () => {
  const { gist, facts } = entryView(action, ON);
  assert.equal(gist?.value, 'Rings Gran by six.');
  assert.deepEqual(
    facts.map(({ label }) => label),
    ['Which plan?'],
  );
});

test('a visit is no piece of anything: all of it is told', () => {
  const { gist, facts } = entryView({ ...action, type: 'visit' }, ON);
  assert.equal(gist, undefined);
  assert.equal(facts.length, 2);
});

test('every part of a plan, and whatever is written of a meeting, is told by one of its own answers', () => {
  for (const type of [...PLAN.map(({ name }) => name), 'meeting-invited', 'meeting-answered', 'meeting-report'])
    assert.notEqual(toldBy(type), undefined, type);
});

test('who was at a meeting is a sentence, and nothing where nobody said', () => {
  assert.equal(whoWasThere(['mother', 'school', 'police']), 'Mother, school or nursery and police');
  assert.equal(whoWasThere([]), undefined);
  assert.equal(whoWasThere(undefined), undefined);
});
