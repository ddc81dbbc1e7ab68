import type { SubjectRecord } from '../../record/types.ts';
import { readRecord, saidSensitive } from '../../store/index.ts';
import { isAllowed } from '../access/allow.ts';
import type { ChildHead } from './answers.ts';
import { allocatedWorkers, asAt, type AsAt, knownAs, plansInForce } from './child-facts.ts';
import { photographIn } from '../files/photograph.ts';
import { warningsIn } from '../front-page/warnings.ts';
import { judgingOf } from '../judging/judging-now.ts';
import { knownFor } from '../names.ts';
import { personOf } from '../person-of.ts';
import { thoseAside } from '../rights/retention/lies-aside.ts';
import type { Judging, Room } from '../room.ts';

/** A record, opened for whoever asks. */
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
  const opened = await openedOfAnyKind(room, id);
  return opened?.record.subject.kind === 'child' ? opened : undefined;
}

/** The same of anybody whom a record is about: a carer household or a worker too. */
export function openedOfAnyKind(room: Room, id: string): Promise<OpenedRecord | undefined> {
  return openedFor(room, 'read-record', id);
}

/** The same to be written in. */
export function openedToWrite(room: Room, id: string): Promise<OpenedRecord | undefined> {
  return openedFor(room, 'write-record', id);
}

async function openedFor(room: Room, action: 'read-record' | 'write-record', id: string): Promise<OpenedRecord | undefined> {
  if (!(await isAllowed(room, action, id)) || (await thoseAside(room, room.store.read, [id])).size > 0) return undefined;
  const judging = await judgingOf(room);
  const record = await readRecord(room.store.read, room.authority, id);
  if (record === undefined) return undefined;
  const asStood = asAt(record, judging.asOf);
  const first = allocatedWorkers(asStood)[0]?.worker;
  const worker = first === undefined ? undefined : (await knownFor(room, judging, [], [first])).workerName(first);
  const called = knownAs(asStood);
  const photograph = photographIn(asStood);
  const warnings = warningsIn(asStood).map(({ warning }) => warning);
  const head: ChildHead = {
    child: personOf(record.subject),
    sensitivity: (await saidSensitive(room.whole.read, room.authority, id))[0]?.sensitivity ?? 'ordinary',
    plans: plansInForce(asStood).map(({ value }) => value),
    ...(worker !== undefined && { worker }),
    ...(called !== undefined && { knownAs: called }),
    ...(photograph !== undefined && { photograph }),
    ...(warnings.length > 0 && { warnings }),
  };
  return { judging, record, asStood, head };
}
