/** One child of whom far too much is written: judging takes as much longer as there is more to judge, and no more than that. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { dayOf, isoOf } from '../../src/calendar/index.ts';
import { judge } from '../../src/engine/index.ts';
import { loadPack, standardsFolder } from '../../src/packs/index.ts';
import { readRecordFile } from '../../src/record/read-record.ts';
import { HEAVY, heavy } from './heavy.ts';

const { judged, calendar } = loadPack(join(standardsFolder(), 'herefordshire'));
const ASKED = { asOf: dayOf('2026-09-30'), calendar };
const FIRST = dayOf('2025-04-01');
/** Four times as much may take this many times as long: four where the work grows with the record, sixteen where it grows with its square. */
const MOST_GROWTH = 9;
/** Of so many beginnings on one day each looks past the others: bounded by their square, and no child has more than a few. */
const BY_THE_SQUARE: ReadonlySet<string> = new Set(['plans that begin and end on one day']);
const MOST_GROWTH_BY_THE_SQUARE = 22;

const day = (i: number) => isoOf(FIRST + (i % 500));
const planStarted = { id: 'plan', type: 'child-protection-plan-started', occurred: '2025-04-01', category: 'NEG' };
const visit = (i: number, more: object = {}) => ({ id: `e${i}`, type: 'visit', occurred: '2025-05-01', 'child-seen': true, ...more });
const times = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i));

const RECORDS: Readonly<Record<string, (n: number) => object[]>> = {
  'visits on many days': (n) => [planStarted, ...times(n, (i) => visit(i, { occurred: day(i) }))],
  'visits on one day': (n) => [planStarted, ...times(n, (i) => visit(i))],
  'visits where the child was not seen': (n) => [planStarted, ...times(n, (i) => visit(i, { occurred: day(i), 'child-seen': false }))],
  'visits linked in a ring': (n) => [planStarted, ...times(n, (i) => visit(i, { links: [{ rel: 'follows', to: `e${(i + 1) % n}` }] }))],
  'visits all linked to one': (n) => [planStarted, ...times(n, (i) => visit(i, i === 0 ? {} : { links: [{ rel: 'of', to: 'e0' }] }))],
  'versions of one visit': (n) => [
    planStarted,
    ...times(n, (i) => visit(i, i === 0 ? {} : { supersedes: `e${i - 1}`, reason: 'typed again' })),
  ],
  'versions of one visit, with its recordings': (n) => [
    planStarted,
    ...times(n, (i) =>
      visit(i, { occurred: '2025-04-01', recorded: day(i), ...(i > 0 && { supersedes: `e${i - 1}`, reason: 'typed again' }) }),
    ),
  ],
  'plans that begin and end': (n) =>
    times(n, (i) => ({
      id: `e${i}`,
      occurred: day(i),
      ...(i % 2 === 0 ? { type: 'child-protection-plan-started', category: 'NEG' } : { type: 'child-protection-plan-ended' }),
    })),
  'plans that begin and end on one day': (n) =>
    times(n, (i) => ({
      id: `e${i}`,
      occurred: '2025-05-01',
      ...(i % 2 === 0 ? { type: 'child-protection-plan-started', category: 'NEG' } : { type: 'child-protection-plan-ended' }),
    })),
  'workers allocated one after another': (n) =>
    times(n, (i) => ({ id: `e${i}`, type: 'allocation', occurred: day(i), worker: `w${i}`, role: 'social-worker' })),
};

/** The least processor time, in milliseconds, in which the record is judged. */
function cost(entries: readonly object[], tries: number): number {
  const read = readRecordFile({ subjects: [{ id: 'c1', kind: 'child', born: '2015-01-01' }], entries });
  assert.ok(read.ok, read.ok ? '' : (read.faults[0]?.message ?? ''));
  const [record] = read.records;
  assert.ok(record !== undefined);
  return Math.min(
    ...times(tries, () => {
      const before = process.cpuUsage();
      judge(record, judged, ASKED);
      return process.cpuUsage(before).user / 1000;
    }),
  );
}

for (const [name, entriesOf] of Object.entries(RECORDS)) {
  test(`${name}: four times as many take about four times as long`, () => {
    const isSquare = BY_THE_SQUARE.has(name);
    const n = HEAVY ? (isSquare ? 1_500 : 4_000) : 500;
    // The greater first, so that the code is warm for both; below a few milliseconds the clock says more than the work.
    const [many, few] = [cost(entriesOf(4 * n), 4), cost(entriesOf(n), 4)];
    assert.ok(many / Math.max(few, 10) < (isSquare ? MOST_GROWTH_BY_THE_SQUARE : MOST_GROWTH), `${n}: ${few} ms, ${4 * n}: ${many} ms`);
  });
}

heavy('two hundred thousand visits of one child are judged', () => {
  const spent = cost(
    times(200_000, (i) => visit(i, { occurred: day(i) })),
    1,
  );
  assert.ok(spent < 60_000, `${spent} ms`);
});

test('an entry about a thousand children is refused', () => {
  const subjects = times(1_000, (i) => ({ id: `c${i}` }));
  const read = readRecordFile({ subjects, entries: [{ ...visit(1), subjects: subjects.map(({ id }) => id) }] });
  assert.match(read.ok ? '' : (read.faults[0]?.message ?? ''), /There are 1000 subjects; there may be 1 to 30/);
});
