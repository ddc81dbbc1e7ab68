import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, parseLimit } from '../../../calendar/index.ts';
import { sampleLine, why } from '../../test-support/sample-desk.ts';
import { whyView } from './view.ts';

test('the sentence says why in words a parent could follow', () => {
  assert.equal(
    whyView(why).sentence,
    'This was due by Monday 13 April because it was last done on Thursday 26 March, and Sampleshire allows 10 working days from then.',
  );
});

test('holidays and weekends that were stepped over are named', () => {
  assert.equal(whyView(why).followed[0], 'Not counted: 4 weekend days, Good Friday (Friday 3 April) and Easter Monday (Monday 6 April).');
});

test('the days that matter are told in order, with what did not count and why', () => {
  assert.deepEqual(
    whyView(why).days.map(({ day, mark }) => [day, mark]),
    [
      ['Thursday 26 March', 'start'],
      ['Friday 3 April', 'off'],
      ['Monday 6 April', 'off'],
      ['Wednesday 8 April', 'not-counted'],
      ['Monday 13 April', 'due'],
      ['Tuesday 14 April', 'today'],
    ],
  );
});

test('what is still to come is due, not was due, and what is counted back says before', () => {
  const from = { day: dayOf('2026-04-30') };
  const to = { day: dayOf('2026-04-27') };
  const view = whyView({
    ...why,
    line: sampleLine('due-soon', '2026-04-02', '2026-04-27'),
    started: { by: 'entry', label: 'Review conference', on: from },
    working: { key: 'k', steps: [{ step: 'counted', from, to, limit: parseLimit('3 working days'), back: true, skipped: [] }] },
  });
  assert.equal(
    view.sentence,
    'This is due by Monday 27 April because the review conference was on Thursday 30 April, and Sampleshire asks for it at least 3 working days before.',
  );
});

test('with no date yet it says so, and says what it waits for', () => {
  const { due: _due, ...undated } = why.line.expectation;
  const view = whyView({ ...why, line: { ...why.line, expectation: { ...undated, state: 'upcoming' } } });
  assert.match(view.sentence, /^There is no date yet: .* asked for when it next happens\.$/);
});

test('of a box left empty the page says that the entry can be amended, and leads to it; of what a step came before, that it can only be recorded', () => {
  const line = sampleLine('overdue', '2026-03-26', '2026-03-26', { openedBy: 'e-1', late: 19, lateUnit: 'days' });
  const [bedroom, seenBefore] = (['writing', 'step'] as const).map((toPutRight) => whyView({ ...why, line: { ...line, toPutRight } }));
  assert.match(bedroom?.followed.at(-1) ?? '', /amend the entry/);
  assert.deepEqual(bedroom?.acts, [{ text: 'Amend the entry', href: '/records/c-1/entries/e-1/amend' }]);
  assert.match(seenBefore?.followed.at(-1) ?? '', /record it with the day it happened/);
});
