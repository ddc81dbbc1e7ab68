import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleBook } from '../test-support.ts';
import { runs, timescaleChart } from './chart.ts';
import { placeOf } from './scale.ts';
import type { Timescale } from './timescales.ts';

test('the longer a limit, the further along the scale; ten working days lie where two weeks lie', () => {
  const lengths = [0, 1 / 24, 1, 7, 14, 31, 365, 1095].map(placeOf);
  assert.deepEqual(
    lengths,
    lengths.toSorted((one, other) => one - other),
  );
  assert.equal(placeOf(10 * (7 / 5)), placeOf(2 * 7));
});

test('numbers that follow one another are one run', () => {
  assert.deepEqual(runs(['4.1', '4.2', '4.3', '4.7', '5.8']), ['4.1–3', '4.7', '5.8']);
});

test('each timed standard is drawn in its own unit, by how it is counted', () => {
  const { bands } = sampleBook().chart;
  assert.deepEqual(
    bands.map(({ name, marks }) => [name.join(' '), marks.map(({ way, limit, lines }) => `${way}: ${limit}, ${lines.join(' ')}`)]),
    [
      ['1 Visits', ['every: 10 working days, 1.1', 'every: 6 weeks, 1.2', 'every: 3 months, 1.2']],
      ['2 Plans & reviews', ['before: 3 working days, 2.2', 'within: 15 working days, 2.1']],
      ['What an entry must show', ['shown: 1 working day, 1.3']],
    ],
  );
});

function at(days: number, limit: string): Timescale {
  return { way: 'within', limit, days, numbers: ['1.1'] };
}

test('marks that would lie over one another are drawn on lines of their own', () => {
  const [band] = timescaleChart([{ name: 'Visits', timescales: [at(1, '1 day'), at(1.4, '1 working day'), at(365, '1 year')] }]).bands;
  const [first, second, third] = band?.marks ?? [];
  assert.ok(first !== undefined && second !== undefined && third !== undefined);
  assert.notEqual(first.y, second.y);
  assert.equal(first.y, third.y);
});
