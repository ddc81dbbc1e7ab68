/** How expectations stand, counted: by standard and state, and how many of them are late. */
import type { StoredExpectation, StoredState } from './stored-expectation.ts';

/** Of one standard in one state: how many, and how many of these were done, ended or are still open after the due date. */
export type StandingLine = readonly [standard: string, state: StoredState, expectations: number, late: number];

/** How all the expectations of one subject stand, in a fixed order; the same for the same expectations on any day on which their states are the same. */
export function standingOf(expectations: readonly StoredExpectation[]): readonly StandingLine[] {
  const lines = new Map<string, [string, StoredState, number, number]>();
  for (const one of expectations) {
    const place = `${one.standard}\n${one.state}`;
    const line = lines.get(place) ?? [one.standard, one.state, 0, 0];
    line[2] += 1;
    line[3] += Number(isLate(one));
    lines.set(place, line);
  }
  return [...lines].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}

function isLate({ state, late }: StoredExpectation): boolean {
  return state === 'overdue' || state === 'met-late' || (state === 'lapsed' && late !== undefined);
}

/** What must be added to the sum of many for the new lines to take the place of the old ones; nothing where they are alike. */
export function standingDifference(old: Iterable<StandingLine>, now: Iterable<StandingLine>): readonly StandingLine[] {
  const sums = new Map<string, [string, StoredState, number, number]>();
  const add = (lines: Iterable<StandingLine>, sign: 1 | -1): void => {
    for (const [standard, state, expectations, late] of lines) {
      const place = `${standard}\n${state}`;
      const sum = sums.get(place) ?? [standard, state, 0, 0];
      sum[2] += sign * expectations;
      sum[3] += sign * late;
      sums.set(place, sum);
    }
  };
  add(old, -1);
  add(now, 1);
  return [...sums.values()].filter(([, , expectations, late]) => expectations !== 0 || late !== 0);
}
