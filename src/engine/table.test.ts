/** A table is asked once for a stretch of days, and must say of each day what its conditions say of that day alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entry, recordOf } from '../../test/support/record-builder.ts';
import { dayOf, parseLimit, workingCalendar } from '../calendar/index.ts';
import { holdsOn } from './conditions.ts';
import type { Condition } from './standard.ts';
import { type Conditions, isSteady, Table } from './table.ts';
import { type View, viewOf } from './view.ts';

const ASK = { asOf: dayOf('2026-12-31'), calendar: workingCalendar() };
const FOSTER = { kind: { kind: 'any-of', values: ['foster'] } } as const;

const APPLIES: Condition = { kind: 'not', of: { kind: 'in', episodes: ['child-protection-plan'] } };
const WHENS: readonly (Condition | undefined)[] = [
  {
    kind: 'all',
    of: [
      { kind: 'of', episode: 'placement', tests: FOSTER },
      { kind: 'age', under: 10 },
    ],
  },
  { kind: 'lasted', from: parseLimit('20 working days') },
  {
    kind: 'any',
    of: [
      { kind: 'had', matchers: [{ entry: 'care-review' }], whole: true },
      { kind: 'age', from: 12 },
    ],
  },
];

const RECORD = recordOf(
  [
    entry('2026-01-05', 'period-of-care-started'),
    entry('2026-01-05', 'placement-started', { kind: 'foster' }),
    entry('2026-01-20', 'care-review'),
    entry('2026-02-16', 'placement-started', { kind: 'residential' }),
    entry('2026-03-02', 'child-protection-plan-started'),
    entry('2026-05-11', 'child-protection-plan-ended'),
  ],
  { born: '2016-01-30' },
);

function bySingleDay({ applies, whens }: Conditions, view: View, day: number): number {
  const [care] = view.episodes('looked-after');
  if (!holdsOn(applies, view, day, care, undefined)) return -1;
  return whens.findIndex((when) => holdsOn(when, view, day, care, undefined));
}

const YEAR = Array.from({ length: 365 }, (_, n) => dayOf('2026-01-01') + n);

function saysOf(table: Table, view: View, days: readonly number[]): ReadonlyMap<number, number> {
  const [care] = view.episodes('looked-after');
  return new Map(days.map((day) => [day, table.rowOn(view, day, care)]));
}

test('whatever changes in a year of care, each day has the row that its own day gives', () => {
  const table = new Table(0, { applies: APPLIES, whens: WHENS });
  const view = viewOf(RECORD, ASK);
  const alone = new Map(YEAR.map((day) => [day, bySingleDay(table, view, day)]));
  assert.deepEqual(new Set(alone.values()), new Set([-1, 0, 1, 2]), 'every row speaks on some day, and none on others');
  assert.deepEqual(saysOf(table, view, YEAR), alone);
  const backwards = YEAR.toReversed();
  assert.deepEqual(saysOf(table, view, backwards), new Map(backwards.map((day) => [day, bySingleDay(table, view, day)])));
});

test('of another child it is asked anew, though the days are the same', () => {
  const table = new Table(0, { applies: undefined, whens: [{ kind: 'in', episodes: ['looked-after'] }] });
  const care = viewOf(RECORD, ASK);
  const home = viewOf(recordOf([entry('2026-01-05', 'referral')]), ASK);
  const may = dayOf('2026-05-01');
  assert.equal(table.rowOn(care, may, undefined), 0);
  home.stretches.push(...care.stretches);
  assert.equal(table.rowOn(home, may, undefined), -1);
});

test('a table that asks about what started the clock is asked each time', () => {
  const anchor: Condition = { kind: 'anchor', where: { fields: {} } };
  assert.equal(isSteady({ applies: undefined, whens: [{ kind: 'not', of: anchor }] }), false);
  assert.equal(isSteady({ applies: { kind: 'met', under: 1 }, whens: [] }), false);
  assert.equal(isSteady({ applies: APPLIES, whens: WHENS }), true);
});
