/** Of what was judged of a long record, only what somebody is shown is made: an expectation costs more to make than to judge. */
import { dayAt, type Answers, type Judgment, type Standard } from '../../engine/index.ts';
import type { Expectation } from '../../engine/index.ts';
import type { Entry } from '../../record/types.ts';

/** The rows of which this holds, in the order in which they were judged. */
export function rowsWhere({ length }: Answers, holds: (row: number) => boolean): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < length; row++) if (holds(row)) rows.push(row);
  return rows;
}

/** The expectations of these rows. */
export function expectationsOf({ expectation }: Judgment, rows: readonly number[]): readonly Expectation[] {
  return rows.map(expectation);
}

/** Whether something could still come to count: it is not settled, or not before this day. */
export function isUnsettledOn(answers: Answers, row: number, day: number): boolean {
  return (dayAt(answers.metOn, row) ?? dayAt(answers.ended, row) ?? Infinity) >= day;
}

/** Whether an entry has to do with it: met it, gave rise to it, or came while it stood open and nothing ever met it. */
export function hasToDoWith(answers: Answers, row: number, { id, occurred: { day } }: Entry): boolean {
  if (answers.metBy[row]?.id === id || answers.openedBy[row]?.id === id) return true;
  return answers.metBy[row] === undefined && (answers.opened[row] ?? 0) <= day && isUnsettledOn(answers, row, day);
}

/** Finds the row of the same expectation in another judging of the same record by the same pack; undefined where it has none there. */
export function sameIn(other: Answers): (answers: Answers, row: number) => number | undefined {
  const rows = new Map<Standard | undefined, Map<number, number>>();
  for (let row = 0; row < other.length; row++) {
    const standard = other.standards[row]?.standard;
    const its = rows.get(standard) ?? new Map<number, number>();
    its.set(openedAs(other, row), row);
    rows.set(standard, its);
  }
  return (answers, row) => rows.get(answers.standards[row]?.standard)?.get(openedAs(answers, row));
}

/** The day it opened, and its place among those of its standard that opened that day, as one number. */
function openedAs({ opened, nth }: Answers, row: number): number {
  return (opened[row] ?? 0) * 65_536 + (nth[row] ?? 0);
}
