import { type Expectation, judgment, STATES } from '../../engine/index.ts';
import type { SubjectRecord } from '../../record/types.ts';
import { mayAsWell } from '../access/allow.ts';
import type { ExpectedAnswer } from './answers.ts';
import { withDecisions } from '../deciding/with-decisions.ts';
import { inOrderOfNeed } from './expectation-lines.ts';
import { withWhatToAmend } from './with-what-to-amend.ts';
import { OPEN } from '../front-page/expected.ts';
import type { HowMany } from '../front-page/answers.ts';
import { expectationsOf, rowsWhere } from '../judging/judged-rows.ts';
import { askOf } from '../judging/judging-now.ts';
import { openedRecord } from '../child/opened-record.ts';
import type { Judging, Room } from '../room.ts';

/** So many of those that are settled alike are listed, the latest: more than anybody reads. */
export const MOST_OF_A_STATE = 60;

/** Everything that is expected of one child, and was: judged as it is read. */
export async function expected(room: Room, id: string): Promise<ExpectedAnswer | undefined> {
  const opened = await openedRecord(room, id);
  if (opened === undefined) return undefined;
  const { judging, record, head } = opened;
  const { listed, howMany } = expectedSoFar(record, judging);
  return {
    head,
    mayWrite: await mayAsWell(room, 'write-record', id),
    expectations: withWhatToAmend(inOrderOfNeed(await withDecisions(room, judging, id, listed)), record),
    howMany,
    asOf: judging.asOf,
  };
}

/** All that is open, and of each other state the latest; what is not listed is counted and never made. */
export function expectedSoFar(
  record: SubjectRecord,
  judging: Judging,
): { readonly listed: readonly Expectation[]; readonly howMany: HowMany } {
  const judged = judgment(record, judging.loaded.judged, askOf(judging));
  const { state: stateOf, opened } = judged.answers;
  const rows = new Map(STATES.map((state, place) => [state, rowsWhere(judged.answers, (row) => stateOf[row] === place)]));
  const listed = [...rows].flatMap(([state, its]) =>
    OPEN.has(state) ? its : its.toSorted((one, other) => (opened[other] ?? 0) - (opened[one] ?? 0)).slice(0, MOST_OF_A_STATE),
  );
  return {
    listed: expectationsOf(judged, listed),
    howMany: Object.fromEntries([...rows].flatMap(([state, { length }]) => (length === 0 ? [] : [[state, length]]))),
  };
}
