import { type Answers, dayAt, type State, STATES } from '../../engine/index.ts';
import type { StandingLine } from '../../store/index.ts';

/** How what was judged stands, counted by standard and state from the columns: no expectation is made for it. */
export function standingIn(answers: Answers): readonly StandingLine[] {
  const lines = new Map<number, [string, State, number, number]>();
  for (let row = 0; row < answers.length; row++) {
    const planned = answers.standards[row];
    const place = answers.state[row] ?? 0;
    const state = STATES[place];
    if (planned === undefined || state === undefined) continue;
    const key = planned.place * STATES.length + place;
    let line = lines.get(key);
    if (line === undefined) lines.set(key, (line = [planned.standard.id, state, 0, 0]));
    line[2] += 1;
    if (state === 'overdue' || state === 'met-late' || (state === 'lapsed' && dayAt(answers.late, row) !== undefined)) line[3] += 1;
  }
  return [...lines.values()].toSorted(([one, state], [other, otherState]) =>
    one === other ? compare(state, otherState) : compare(one, other),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1;
}
