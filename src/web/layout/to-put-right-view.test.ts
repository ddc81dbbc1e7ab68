import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import type { ExpectationLine } from '../../casework/index.ts';
import { leadWords } from '../pages/child/next-view.ts';
import { sampleLine } from '../test-support/sample-desk.ts';
import { openGroups } from './expectation-groups.ts';
import { toPutRightView } from './to-put-right-view.ts';

const TODAY = dayOf('2026-04-14');
const VISIT = { id: 'v-1', label: 'Visit', occurred: { day: dayOf('2026-03-26') } };
const STARTED = { id: 'a-1', label: 'Assessment started', occurred: { day: dayOf('2026-01-12') } };

const toDo = sampleLine('overdue', '2026-03-26', '2026-04-13', { late: 1, lateUnit: 'working-days' });
const bedroom: ExpectationLine = {
  ...sampleLine('overdue', '2026-03-26', '2026-03-26'),
  title: 'The child’s bedroom',
  toPutRight: 'writing',
  about: VISIT,
};
const ownWords: ExpectationLine = { ...bedroom, title: 'The child’s own words' };
const seenBefore: ExpectationLine = {
  ...sampleLine('overdue', '2026-01-12', '2026-02-20'),
  title: 'Seen before the assessment is finished',
  toPutRight: 'step',
  about: STARTED,
};

test('what one visit does not show stands together, with the way to amend it; what was not done before a step has nothing to amend', () => {
  const view = toPutRightView('c-1', [toDo, seenBefore, bedroom, ownWords], true, TODAY) ?? assert.fail();
  assert.equal(view.n, '3');
  assert.deepEqual(
    view.entries.map(({ title, n, amendHref, lines }) => [title, n, amendHref, lines.map((line) => `${line.title}: ${line.standing}`)]),
    [
      [
        'Visit, Thursday 26 March',
        '2 things',
        '/records/c-1/entries/v-1/amend',
        ['The child’s bedroom: not shown by Thursday 26 March', 'The child’s own words: not shown by Thursday 26 March'],
      ],
      [
        'Assessment started, Monday 12 January',
        '1 thing',
        undefined,
        ['Seen before the assessment is finished: not done by Friday 20 February'],
      ],
    ],
  );
});

test('whoever may only read is led to the entry and not to amend it', () => {
  const [visit] = toPutRightView('c-1', [bedroom], false, TODAY)?.entries ?? [];
  assert.deepEqual([visit?.href, visit?.amendHref], ['/records/c-1/entries/v-1', undefined]);
  assert.equal(toPutRightView('c-1', [toDo], true, TODAY), undefined, 'and where nothing is to be put right nothing is said of it');
});

test('what is to be put right is never counted as overdue, nor led with', () => {
  assert.deepEqual(
    openGroups([toDo, bedroom, seenBefore], TODAY).map(({ title, n }) => [title, n]),
    [['Overdue', '1']],
  );
  assert.match(leadWords([bedroom, toDo], TODAY), /^Visit, child protection plan: 1 working day late/);
  assert.equal(leadWords([bedroom, seenBefore], TODAY), 'Nothing is expected just now.');
});
