import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addLimit, dayOf, ENGLAND, parseLimit } from '../../../calendar/index.ts';
import { type Counting, strip, type StripCell } from './strip.ts';

function counting(from: string, limit: string): Counting {
  const start = { day: dayOf(from) };
  return { from: start.day, to: addLimit(start, parseLimit(limit), ENGLAND).day, limit: parseLimit(limit), back: false };
}

function cellsOf(drawn: ReturnType<typeof strip>): StripCell[] {
  return drawn.months.flatMap((month) => month.weeks.flat()).filter((cell) => cell !== undefined);
}

test('working days are numbered from 0 over Easter, and the holidays are named and not numbered', () => {
  const drawn = strip([], counting('2026-03-26', '10 working days'), ENGLAND);
  assert.deepEqual(
    drawn.months.map((month) => month.title),
    ['March 2026', 'April 2026'],
  );
  const numbered = cellsOf(drawn)
    .filter((cell) => cell.n !== undefined)
    .map((cell) => [cell.date, cell.n]);
  assert.deepEqual(numbered, [
    [26, 0],
    [27, 1],
    [30, 2],
    [31, 3],
    [1, 4],
    [2, 5],
    [7, 6],
    [8, 7],
    [9, 8],
    [10, 9],
    [13, 10],
  ]);
  assert.deepEqual(
    cellsOf(drawn)
      .filter((cell) => cell.offShown !== undefined)
      .map((cell) => cell.offShown),
    ['Good Friday', 'Easter Monday'],
  );
});

test('counting back from a conference numbers the days the other way', () => {
  const held = dayOf('2026-04-14');
  const drawn = strip([], { from: held, to: dayOf('2026-04-09'), limit: parseLimit('3 working days'), back: true }, ENGLAND);
  assert.deepEqual(
    cellsOf(drawn)
      .filter((cell) => cell.n !== undefined)
      .map((cell) => [cell.date, cell.n]),
    [
      [9, 3],
      [10, 2],
      [13, 1],
      [14, 0],
    ],
  );
});

test('calendar days are all numbered, weekends as well', () => {
  const drawn = strip([], counting('2026-04-10', '5 days'), ENGLAND);
  assert.deepEqual(
    cellsOf(drawn)
      .filter((cell) => cell.n !== undefined)
      .map((cell) => cell.n),
    [0, 1, 2, 3, 4, 5],
  );
});

test('months carry no day numbers: they are counted by date', () => {
  assert.deepEqual(
    cellsOf(strip([], counting('2026-01-31', '1 month'), ENGLAND))
      .filter((cell) => cell.n !== undefined)
      .map((cell) => cell.n),
    [0],
  );
});

test('a year is drawn as its first month and its last two, and what is left out is said', () => {
  const drawn = strip([], counting('2026-01-14', '1 year'), ENGLAND);
  assert.deepEqual(
    drawn.months.map((month) => month.title),
    ['January 2026', 'December 2026', 'January 2027'],
  );
  assert.equal(drawn.gapAfter?.words, 'February 2026 to November 2026 are not drawn');
});

test('a mark is heard as well as seen', () => {
  const drawn = strip(
    [{ day: dayOf('2026-04-13'), mark: 'due', words: 'The last day it is in time' }],
    counting('2026-03-26', '10 working days'),
    ENGLAND,
  );
  assert.equal(cellsOf(drawn).find((cell) => cell.marks.length > 0)?.spoken, 'Monday, working day 10, The last day it is in time');
});

test('a day beyond the calendar is drawn without saying whether it is worked', () => {
  const far = ENGLAND.to + 40;
  const cells = cellsOf(strip([{ day: far, mark: 'due', words: 'Due' }], undefined, ENGLAND));
  assert.equal(cells.find((cell) => cell.marks.length > 0)?.off, undefined);
});
