import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import type { Entry, Fields, Link } from '../../record/types.ts';
import { standing } from '../../record/standing.ts';
import { outcomeFacts, partsOfPlans } from './plan-outcomes.ts';

const asOf = dayOf('2026-04-14');

function part(id: string, type: string, fields: Fields, more: Partial<Entry> = {}): Entry {
  return { id, type, subjects: ['ash'], occurred: { day: asOf - 10 }, fields: { plan: 'child-protection', ...fields }, ...more };
}

function of(to: string): { readonly links: readonly Link[] } {
  return { links: [{ rel: 'of', to }] };
}

const ALL: readonly Entry[] = [
  part('o1', 'plan-outcome', { outcome: 'Ash is fed', 'for-the-child': 'There is breakfast.' }),
  part('a1', 'plan-action', { action: 'Breakfast club', 'owner-is': 'us', worker: 'ada', 'by-when': '2026-05-01' }, of('o1')),
  part(
    'a2',
    'plan-action',
    { action: 'Shops on Friday', 'owner-is': 'family', 'family-member': 'Jo, Mum', 'for-the-child': 'You eat with your friends.' },
    of('o1b'),
  ),
  part(
    'o1b',
    'plan-outcome',
    { outcome: 'Ash is fed every day', 'for-the-child': 'There is breakfast every day.' },
    { supersedes: 'o1', reason: 'Clearer.' },
  ),
  part('o2', 'plan-outcome', { outcome: 'Ash is warm' }),
  part('end', 'plan-part-ended', { how: 'done' }, of('o2')),
  part('o3', 'plan-outcome', { outcome: 'Of another plan', plan: 'early-help' }),
  part('b1', 'plan-bottom-line', { 'must-hold': 'Nobody drives after drinking.' }),
];
const child = {
  record: { subject: { id: 'ash', kind: 'child' as const }, entries: ALL, sources: [] },
  asOf,
  entries: standing(ALL, asOf),
  episodes: [],
};

test('a document tells the outcomes that stand, with what is done for each, and nothing that has ended or is of another plan', () => {
  const parts = partsOfPlans(child, 'child-protection-plan');
  const facts = outcomeFacts(child, parts, (id) => (id === 'ada' ? 'Ada Invented' : id));
  assert.deepEqual(facts, {
    outcomes: [
      {
        outcome: 'Ash is fed every day',
        worry: undefined,
        'how-we-know': undefined,
        actions: [
          { action: 'Breakfast club', 'how-often': undefined, who: 'Ada Invented', by: '1 May 2026' },
          { action: 'Shops on Friday', 'how-often': undefined, who: 'Jo, Mum', by: undefined },
        ],
      },
    ],
    'bottom-lines': [{ 'must-hold': 'Nobody drives after drinking.', otherwise: undefined }],
    'safety-steps': [],
    'childs-outcomes': [{ words: 'There is breakfast every day.', steps: [{ words: 'You eat with your friends.' }] }],
    'childs-safety': [],
  });
});

test('a letter tells nothing of plans it is not about', () => {
  assert.deepEqual(partsOfPlans(child, 'meeting-invitation'), []);
});
