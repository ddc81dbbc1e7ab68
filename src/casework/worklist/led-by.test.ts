import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { leadingFor } from '../../access/what-leads.ts';
import { dayOf } from '../../calendar/index.ts';
import { checkPackAlone, standardsFolder } from '../../packs/index.ts';
import type { OpenExpectation } from '../../store/index.ts';
import { inOrder, standardsLeading } from './led-by.ts';

const line = (subject: string): { readonly summary: { readonly subject: string }; readonly next?: OpenExpectation } => ({
  summary: { subject },
});

function owed(subject: string, state: OpenExpectation['state'], due: string): OpenExpectation {
  const standard = 'council.care.review';
  return {
    key: `${standard}:${subject}:${due}`,
    standard,
    version: dayOf('2020-01-01'),
    subject,
    owner: 'independent-reviewing-officer',
    opened: { day: dayOf('2026-01-01') },
    due: { day: dayOf(due) },
    state,
  };
}

test('a reviewing officer’s list begins with whose review is overdue, then with the nearest to come; a manager’s late decision waits below', () => {
  const families = [[line('only a decision')], [line('in May'), line('sister overdue')], [line('in June')], [line('box left empty')]];
  const gap = owed('box left empty', 'overdue', '2025-02-01');
  const open = [
    owed('in June', 'upcoming', '2026-06-01'),
    owed('in May', 'upcoming', '2026-05-01'),
    gap,
    owed('sister overdue', 'overdue', '2026-04-01'),
  ];
  const placed = inOrder(families, open, new Set([gap.key]));
  assert.deepEqual(
    placed.map((family) => family.map(({ summary }) => summary.subject)),
    [['sister overdue', 'in May'], ['box left empty'], ['in June'], ['only a decision']],
  );
  assert.equal(placed[0]?.[0]?.next?.due?.day, dayOf('2026-04-01'), 'and each line shows that, whatever else is owed');
});

test('what leads for those who review is what they see to and the reports they wait for; for a social worker nothing is put first', () => {
  const { judged } = checkPackAlone(join(standardsFolder(), 'barnet')).loaded ?? assert.fail('the pack does not load');
  const leading = leadingFor({ roles: ['child-protection-chair', 'social-worker'] }) ?? assert.fail('nothing leads');
  const ids = new Set(standardsLeading(judged, leading));
  const [theirs, supervision] = [
    judged.standards.filter(({ owner }) => owner === 'child-protection-chair'),
    judged.standards.filter(({ id }) => id.includes('supervision')),
  ];
  assert.ok(theirs.length > 0 && theirs.every(({ id }) => ids.has(id)));
  assert.ok(supervision.length > 0 && supervision.every(({ id }) => !ids.has(id)));
  assert.ok(
    judged.standards.some(({ id, owner }) => owner === 'social-worker' && ids.has(id)),
    'a report is the worker’s to share',
  );
  assert.equal(leadingFor({ roles: ['social-worker'] }), undefined);
});
