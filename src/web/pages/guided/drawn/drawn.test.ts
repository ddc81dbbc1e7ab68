import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../../../calendar/index.ts';
import type { Scaling } from '../../../../casework/index.ts';
import { scaleView } from '../scale-view.ts';
import { matrix } from './matrix.ts';
import { scaleChart, yOnChart } from './scale-chart.ts';
import { scaleLine, xOnScale } from './scale-line.ts';

const FEBRUARY = dayOf('2026-02-03');
const MARCH = dayOf('2026-03-17');

test('on the line from 0 to 10 the marks stand evenly, and each number over its tick', () => {
  const { marks, ticks, width } = scaleLine([
    { label: 'Mother', number: 10 },
    { label: 'Ivy', number: 0 },
    { label: 'Worker', number: 5 },
  ]);
  assert.deepEqual(
    marks.map(({ label, x }) => [label, x]),
    [
      ['Ivy', xOnScale(0)],
      ['Worker', width / 2],
      ['Mother', xOnScale(10)],
    ],
  );
  for (const { number, x } of marks) assert.equal(ticks.find(({ n }) => n === number)?.x, x);
  const steps = ticks.slice(1).map(({ x }, index) => x - (ticks[index]?.x ?? 0));
  assert.ok(steps.every((step) => Math.abs(step - 32) < 0.01));
});

test('people who say the same number are written above one another, and nobody over the edge', () => {
  const { marks, width } = scaleLine(['Mother', 'Father', 'School or nursery'].map((label) => ({ label, number: 10 })));
  assert.equal(new Set(marks.map(({ labelY }) => labelY)).size, 3);
  for (const { label, labelX } of marks) assert.ok(labelX + (label.length * 6.8) / 2 <= width + 0.1, label);
});

test('over time, higher is safer, later is further right, and words at the end stay apart', () => {
  const points = (first: number, last: number) => [
    { on: FEBRUARY, number: first },
    { on: MARCH, number: last },
  ];
  const { series, days } = scaleChart([
    { label: 'Ivy', points: points(4, 7) },
    { label: 'Mother', points: points(7, 7) },
    { label: 'Worker', points: points(3, 7) },
  ]);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = (series[0]?.line ?? '').split(/[ ,]/).map(Number);
  assert.ok(x1 > x0 && y1 < y0);
  assert.deepEqual([y0, y1], [yOnChart(4), yOnChart(7)]);
  assert.deepEqual(
    days.map(({ on, x }) => [on, x]),
    [
      [FEBRUARY, x0],
      [MARCH, x1],
    ],
  );
  const labels = series.map(({ labelY }) => labelY).toSorted((one, other) => one - other);
  assert.ok(labels.every((y, index) => index === 0 || y - (labels[index - 1] ?? 0) >= 15));
  assert.equal(new Set(series.map(({ marks }) => marks[0]?.replace(/^M\S+ \S+?(?=[a-z])/, ''))).size, 3, 'each has a shape of its own');
});

test('the table says what the drawing says: every person’s number on every day, and who was not asked', () => {
  const view = scaleView(
    [said('child', 4, FEBRUARY), said('worker', 3, FEBRUARY), said('child', 7, MARCH), said('school', 6, MARCH)],
    'Ivy Invented',
    MARCH,
  );
  assert.equal(view?.says, 'Ivy says 7, worker 3 and school or nursery 6.');
  assert.deepEqual(view?.overTime?.rows, [
    { whose: 'Ivy', numbers: ['4', '7'] },
    { whose: 'Worker', numbers: ['3', 'not asked'] },
    { whose: 'School or nursery', numbers: ['not asked', '6'] },
  ]);
  const drawn = view?.overTime?.chart.series.map(({ line }) => line.split(' ').map((point) => Number(point.split(',')[1]))) ?? [];
  const inTable = view?.overTime?.rows.map(({ numbers }) => numbers.flatMap((n) => (n === 'not asked' ? [] : [yOnChart(Number(n))])));
  assert.deepEqual(drawn, inTable);
});

test('asked only once there is nothing to draw over time, and asked of nobody nothing at all', () => {
  assert.equal(scaleView([said('child', 4, FEBRUARY)], 'Ivy', MARCH)?.overTime, undefined);
  assert.equal(scaleView([], 'Ivy', MARCH), undefined);
});

test('in the matrix a strong child whom everything holds stands top right, and the latest map is marked', () => {
  const { points, from, to } = matrix([
    { on: FEBRUARY, within: 0, around: 0 },
    { on: MARCH, within: 10, around: 10 },
  ]);
  assert.deepEqual(
    points.map(({ x, y, latest }) => [x, y, latest]),
    [
      [from, to, false],
      [to, from, true],
    ],
  );
});

function said(whose: string, number: number, on: number): Scaling {
  return { id: `${whose}-${on}`, on, whose, number };
}
