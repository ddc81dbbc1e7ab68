import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../calendar/index.ts';
import { standing } from '../../record/standing.ts';
import type { Entry, Fields } from '../../record/types.ts';
import { agreedFacts } from './agreed-facts.ts';

const TODAY = dayOf('2026-04-14');

function entry(id: string, type: string, fields: Fields, of?: string): Entry {
  const links = of === undefined ? {} : { links: [{ rel: 'of' as const, to: of }] };
  return { id, type, subjects: ['ash'], occurred: { day: TODAY - 6 }, fields, ...links };
}

const ALL: readonly Entry[] = [
  entry('group', 'core-group', {}),
  entry('club', 'agreed-action', { what: 'Keep a place in the club', who: 'Sam Pretend, school', 'by-when': '2026-04-24' }, 'group'),
  entry('ring', 'agreed-action', { what: 'Ring Nan', worker: 'ada' }, 'group'),
  entry('done', 'agreed-action', { what: 'Mend the lock', who: 'Jo' }, 'group'),
  entry('locked', 'agreed-action-progress', { how: 'done' }, 'done'),
  entry('talk', 'strategy-discussion', {}),
  entry('police', 'agreed-action', { what: 'Speak to him on Thursday', who: 'Police' }, 'talk'),
];

test('a plan tells what was agreed at its own meetings and is still to be done, and nothing of a discussion among professionals', () => {
  const child = { record: { subject: { id: 'ash', kind: 'child' as const }, entries: ALL, sources: [] }, entries: standing(ALL, TODAY) };
  const facts = agreedFacts(child, 'child-protection-plan', (id) => (id === 'ada' ? 'Ada Invented' : id));
  assert.deepEqual(facts, {
    agreed: [
      { action: 'Keep a place in the club', who: 'Sam Pretend, school', by: '24 April 2026' },
      { action: 'Ring Nan', who: 'Ada Invented', by: undefined },
    ],
  });
  assert.deepEqual(
    agreedFacts(child, 'care-plan', (id) => id),
    { agreed: [] },
    'a core group is no meeting of a care plan',
  );
});
