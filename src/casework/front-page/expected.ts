import { type Expectation, judgment, type State, STATES } from '../../engine/index.ts';
import type { SubjectRecord } from '../../record/types.ts';
import { askOf } from '../judging/judging-now.ts';
import type { Judging } from '../room.ts';
import type { HowMany } from './answers.ts';

/** The states in which something is still expected. */
export const OPEN: ReadonlySet<State> = new Set<State>(['overdue', 'due-soon', 'upcoming']);

/** What is open, and how many there are of each; of what is settled nothing else is made, however long the record. */
export function expectedNow(record: SubjectRecord, judging: Judging): { readonly open: readonly Expectation[]; readonly counts: HowMany } {
  const { answers, expectation } = judgment(record, judging.loaded.judged, askOf(judging));
  const counts: Partial<Record<State, number>> = {};
  const open: Expectation[] = [];
  for (let row = 0; row < answers.length; row++) {
    const state = STATES[answers.state[row] ?? 0] ?? 'upcoming';
    counts[state] = (counts[state] ?? 0) + 1;
    if (OPEN.has(state)) open.push(expectation(row));
  }
  return { open, counts };
}
