import { judge } from '../engine/index.ts';
import { mayAsWell } from './access/allow.ts';
import type { ExpectedAnswer } from './answers.ts';
import { withDecisions } from './deciding/with-decisions.ts';
import { inOrderOfNeed } from './expectation-lines.ts';
import { askOf } from './judging-now.ts';
import { openedRecord } from './opened-record.ts';
import type { Room } from './room.ts';

/** Everything that is expected of one child, and was: judged as it is read. */
export async function expected(room: Room, id: string): Promise<ExpectedAnswer | undefined> {
  const opened = await openedRecord(room, id);
  if (opened === undefined) return undefined;
  const { judging, record, head } = opened;
  const expectations = judge(record, judging.loaded.judged, askOf(judging));
  return {
    head,
    mayWrite: await mayAsWell(room, 'write-record', id),
    expectations: inOrderOfNeed(await withDecisions(room, judging, id, expectations)),
    asOf: judging.asOf,
  };
}
