import type { Expectation } from '../../engine/index.ts';
import { findSummary } from '../../store/index.ts';
import type { ExpectationLine } from '../expectations/answers.ts';
import { expectationLine, namesGivenBy } from '../expectations/expectation-lines.ts';
import { workerNames } from '../names.ts';
import { waitsForDecision } from '../judging/pressing.ts';
import type { Judging, Room } from '../room.ts';
import { toBeDecided } from './whose.ts';

/** What is expected of one child with the names a person needs beside it, and whose decision it waits for. */
export async function withDecisions(
  room: Room,
  judging: Judging,
  id: string,
  expectations: readonly Expectation[],
): Promise<readonly ExpectationLine[]> {
  const people = expectations.flatMap(({ person }) => person ?? []);
  const naming = { ...namesGivenBy(judging), workerName: await workerNames(room.store.read, room.authority, people) };
  const summary = await findSummary(room.whole.read, room.authority, judging.loaded.pack.authority, id);
  const open = expectations.filter((one) => waitsForDecision(one, judging.loaded.judged));
  const decisions = await toBeDecided(room, judging, summary === undefined ? [] : open.map((one) => ({ child: summary, one })));
  return expectations.map((one) => {
    const toDecide = decisions.get(one.key);
    return { ...expectationLine(one, naming), ...(toDecide !== undefined && { toDecide }) };
  });
}
