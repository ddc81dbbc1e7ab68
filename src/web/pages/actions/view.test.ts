import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../../calendar/index.ts';
import type { ActionLine } from '../../../casework/index.ts';
import { actionsView } from './view.ts';

const TODAY = dayOf('2026-04-14');
const REVIEW = { type: 'child-in-need-review', on: dayOf('2026-04-06') };

function agreed(child: string, what: string, at: string): ActionLine {
  const due = dayOf('2026-04-10');
  return {
    child: { id: child, name: `${child} Notreal` },
    due,
    action: {
      id: `${at}-${child}`,
      root: `${at}-${child}`,
      type: 'agreed-action',
      fields: { what, worker: 'ada', 'by-when': '2026-04-10' },
      on: REVIEW.on,
      firstOn: REVIEW.on,
      at: { id: at, ...REVIEW },
    },
  };
}

function linesOf(...mine: readonly ActionLine[]): readonly string[] {
  const { lead, groups } = actionsView({ asOf: TODAY, mine, others: [], names: new Map([['ada', 'Ada Invented']]), isAll: true });
  const lines = groups[0]?.lines ?? [];
  return [lead, ...lines.map(({ action, children }) => `${action}: ${children.map(({ joined, name }) => joined + name).join('')}`)];
}

test('what was agreed of brothers and sisters at one meeting is one thing to do, with a way to each', () => {
  const school = 'Ring the school';
  assert.deepEqual(linesOf(agreed('Ash', school, 'm.1'), agreed('Birch', school, 'm.2'), agreed('Cedar', school, 'm.3')), [
    '1 action of yours; 1 overdue.',
    'Ring the school: Ash Notreal, Birch Notreal and Cedar Notreal',
  ]);
});

test('other words, or another meeting, are another thing to do', () => {
  const lines = linesOf(
    agreed('Ash', 'Ring the school', 'm.1'),
    agreed('Birch', 'Ring Nan', 'm.2'),
    agreed('Cedar', 'Ring the school', 'other.1'),
  );
  assert.equal(lines[0], '3 actions of yours; 3 overdue.');
  assert.equal(lines.length, 4);
});
