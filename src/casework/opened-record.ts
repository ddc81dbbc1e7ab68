import type { SubjectRecord } from '../record/types.ts';
import { readRecord, saidSensitive } from '../store/index.ts';
import { isAllowed } from './access/allow.ts';
import type { ChildHead } from './answers.ts';
import { allocatedWorkers, asAt, type AsAt, knownAs, plansInForce } from './child-facts.ts';
import { warningsIn } from './front-page/warnings.ts';
import { judgingOf } from './judging-now.ts';
import { knownFor } from './names.ts';
import { personOf } from './person-of.ts';
import { thoseAside } from './rights/retention/lies-aside.ts';
import type { Judging, Room } from './room.ts';

/** A child's record, opened for whoever asks. */
export interface OpenedRecord {
  readonly judging: Judging;
  readonly record: SubjectRecord;
  /** As it stood on the day that is judged. */
  readonly asStood: AsAt;
  readonly head: ChildHead;
}

/**
 * Opens a child's record to be read, and logs that it was. Undefined where to whoever asks there is no such child; throws NotAllowedError where
 * they may know of it and not read it.
 */
export async function openedRecord(room: Room, id: string): Promise<OpenedRecord | undefined> {
  if (!(await isAllowed(room, 'read-record', id))) return undefined;
  if ((await thoseAside(room, room.store.read, [id])).size > 0) return undefined;
  const judging = await judgingOf(room);
  const record = await readRecord(room.store.read, room.authority, id);
  if (record === undefined || record.subject.kind !== 'child') return undefined;
  const asStood = asAt(record, judging.asOf);
  const first = allocatedWorkers(asStood)[0]?.worker;
  const worker = first === undefined ? undefined : (await knownFor(room, judging, [], [first])).workerName(first);
  const called = knownAs(asStood);
  const warnings = warningsIn(asStood).map(({ warning }) => warning);
  const head: ChildHead = {
    child: personOf(record.subject),
    sensitivity: (await saidSensitive(room.whole.read, room.authority, id))[0]?.sensitivity ?? 'ordinary',
    plans: plansInForce(asStood).map(({ value }) => value),
    ...(worker !== undefined && { worker }),
    ...(called !== undefined && { knownAs: called }),
    ...(warnings.length > 0 && { warnings }),
  };
  return { judging, record, asStood, head };
}
