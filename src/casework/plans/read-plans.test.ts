import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { asAt } from '../child/child-facts.ts';
import type { Plan } from './plan.ts';
import { readPlans } from './read-plans.ts';
import { whatChanged } from './what-changed.ts';

type More = Partial<Pick<Entry, 'supersedes' | 'reason'>> & { readonly of?: string };

function entry(id: string, type: string, day: string, fields: Fields, { of, ...more }: More = {}): Entry {
  const occurred = { day: dayOf(day) };
  return {
    id,
    type,
    subjects: ['ash'],
    occurred,
    recorded: occurred,
    by: 'ada',
    fields,
    ...(of !== undefined && { links: [{ rel: 'of' as const, to: of }] }),
    ...more,
  };
}

const plan = 'child-in-need';
const STORY: readonly Entry[] = [
  entry('started', 'child-in-need-plan-started', '2026-02-02', { kind: 'standard' }),
  entry('o1', 'plan-outcome', '2026-02-09', { plan, outcome: 'Ash sleeps through.' }),
  entry(
    'a1',
    'plan-action',
    '2026-02-09',
    { plan, action: 'A bed of their own', 'owner-is': 'us', worker: 'ada', 'by-when': '2026-02-20' },
    { of: 'o1' },
  ),
  entry('v1', 'child-in-need-plan-updated', '2026-02-09', { 'shared-with': ['mother', 'child'] }),
  entry('p1', 'plan-progress', '2026-03-02', { plan, progress: 'better', scale: 4, seen: 'Asleep by nine.' }, { of: 'o1' }),
  entry(
    'o2',
    'plan-outcome',
    '2026-03-02',
    { plan, outcome: 'Ash sleeps in a bed of their own.' },
    { supersedes: 'o1', reason: 'Said more plainly.' },
  ),
  entry('d1', 'plan-part-ended', '2026-03-02', { plan, how: 'done', reason: 'The bed came.' }, { of: 'a1' }),
  entry('v2', 'child-in-need-plan-updated', '2026-03-02', { 'shared-with': ['mother'] }),
  entry('p2', 'plan-progress', '2026-04-01', { plan, progress: 'worse', scale: 3, seen: 'Up until eleven.' }, { of: 'o2' }),
  entry(
    'c1',
    'plan-contingency',
    '2026-04-02',
    { plan, if: 'Still awake', instead: 'The school nurse comes', 'by-when': '2026-05-01' },
    { of: 'o2' },
  ),
];

function planOn(day: string, entries: readonly Entry[] = STORY): Plan | undefined {
  const record = { subject: { id: 'ash', kind: 'child' as const }, entries, sources: [] };
  return readPlans(asAt(record, dayOf(day)))[0];
}

test('before anything is written in it, the plan is there and empty', () => {
  const found = planOn('2026-02-05') ?? assert.fail('no plan');
  assert.deepEqual([found.kind.kind, found.since, found.outcomes], [plan, dayOf('2026-02-02'), []]);
  assert.equal(planOn('2026-02-01'), undefined, 'and before it began there is none');
});

test('an outcome written anew keeps its actions, what was seen of it and what follows, whichever writing they are of', () => {
  const [outcome, ...others] = planOn('2026-04-10')?.outcomes ?? [];
  assert.deepEqual(others, []);
  assert.equal(outcome?.fields['outcome'], 'Ash sleeps in a bed of their own.');
  assert.deepEqual(
    [outcome?.actions, outcome?.contingencies, outcome?.progress].map((parts) => parts?.map(({ id }) => id)),
    [['a1'], ['c1'], ['p1', 'p2']],
  );
  assert.deepEqual(
    outcome?.progress.map(({ progress, scale }) => [progress, scale]),
    [
      ['better', 4],
      ['worse', 3],
    ],
  );
  assert.deepEqual(outcome?.actions[0]?.ended, { how: 'done', on: dayOf('2026-03-02'), reason: 'The bed came.' });
});

test('as it stood before, the plan says what it said then', () => {
  const [outcome] = planOn('2026-02-20')?.outcomes ?? [];
  assert.equal(outcome?.fields['outcome'], 'Ash sleeps through.');
  assert.deepEqual([outcome?.progress, outcome?.actions[0]?.ended], [[], undefined]);
});

test('what was written after the last whole version is counted, and seeing how it goes is no change of the plan', () => {
  assert.equal(planOn('2026-03-02')?.sinceVersion, 0);
  assert.equal(planOn('2026-04-01')?.sinceVersion, 0);
  assert.equal(planOn('2026-04-02')?.sinceVersion, 1);
  assert.deepEqual(planOn('2026-04-02')?.days, ['2026-02-02', '2026-02-09', '2026-03-02', '2026-04-02'].map(dayOf));
});

test('whoever had only an earlier version has no copy of this one, and the father never had any', () => {
  const found = planOn('2026-04-02');
  assert.deepEqual(
    found?.copies.map(({ recipient, current }) => [recipient, current]),
    [
      ['mother', true],
      ['child', false],
    ],
  );
  assert.deepEqual(found?.without, ['father']);
  const shared = entry('s', 'plan-shared', '2026-04-03', { plan, with: ['child', 'parents'], 'shared-on': '2026-04-04' });
  const later = planOn('2026-04-10', [...STORY, shared]);
  assert.deepEqual([later?.copies.every(({ current }) => current), later?.without], [true, []]);
});

test('a plan that ended takes its outcomes with it: the next one begins with none', () => {
  const ended = entry('ended', 'child-in-need-plan-ended', '2026-05-01', { outcome: 'closed' });
  const again = entry('again', 'child-in-need-plan-started', '2026-06-01', { kind: 'standard' });
  assert.equal(planOn('2026-05-02', [...STORY, ended]), undefined);
  assert.deepEqual(planOn('2026-06-02', [...STORY, ended, again])?.outcomes, []);
});

test('between two days each part is new, changed, ended or the same', () => {
  const changed = whatChanged(planOn('2026-02-10'), planOn('2026-04-10'));
  assert.deepEqual(
    changed.map(({ how, before, now }) => [how, before?.id, now?.id]),
    [
      ['changed', 'o1', 'o2'],
      ['ended', 'a1', 'a1'],
      ['new', undefined, 'c1'],
    ],
  );
  assert.ok(whatChanged(planOn('2026-04-02'), planOn('2026-04-10')).every(({ how }) => how === 'same'));
});
