/** From the tables of answers in a database to answers alike. */
import { type State, STATES } from '../../src/engine/index.ts';
import type { Answer } from '../answers.ts';
import type { Query } from '../standards/queries.ts';

/** Days are read as numbers, which both databases have. */
export function answersSql(table: string): string {
  return `select child, ${dayNumber('opened')}, ${dayNumber('due')}, state, ${dayNumber('met')}, cast(late as integer) from ${table}`;
}

function dayNumber(column: string): string {
  return `cast(${column} - date '1970-01-01' as integer)`;
}

/** One row of the select above. */
export function answerOf(row: readonly unknown[], { standard }: Query, subjects: readonly string[]): Answer {
  const [child, opened, due, state, met, late] = row;
  const subject = subjects[wholeNumber(child)];
  if (subject === undefined) throw new Error(`There is no child ${String(child)} among ${subjects.length}.`);
  return {
    subject,
    standard: standard.id,
    opened: wholeNumber(opened),
    due: wholeOrNone(due),
    state: stateOf(state),
    met: wholeOrNone(met),
    late: wholeOrNone(late),
  };
}

const BY_NAME: ReadonlyMap<unknown, State> = new Map(STATES.map((state) => [state, state]));

function stateOf(value: unknown): State {
  const state = BY_NAME.get(value);
  if (state === undefined) throw new Error(`A query answered the state ${String(value)}, which there is not.`);
  return state;
}

function wholeOrNone(value: unknown): number | undefined {
  return value === null ? undefined : wholeNumber(value);
}

function wholeNumber(value: unknown): number {
  if (typeof value !== 'number') throw new Error(`A query answered ${String(value)} where a number belongs.`);
  return value;
}
