import type { Reader } from '../../../store/index.ts';
import { findRequest, readRetentionSteps, type RequestWithSteps } from '../../../store/rights-of-people/index.ts';
import type { Room } from '../../room.ts';
import { stageOf } from './refusals.ts';

/** Of these subjects, those whose record it was agreed to destroy, so that the information governance lead alone reads it. */
export async function thoseAside(room: Pick<Room, 'authority'>, db: Reader, subjects: readonly string[]): Promise<ReadonlySet<string>> {
  const steps = await readRetentionSteps(db, room.authority, [...new Set(subjects)]);
  return new Set([...steps].filter(([, those]) => stageOf(those) === 'aside').map(([subject]) => subject));
}

/** A request with what was done about it; undefined where there is none, or the record lies aside. */
export async function requestInReach(room: Room, db: Reader, id: string): Promise<RequestWithSteps | undefined> {
  const found = await findRequest(db, room.authority, id);
  return found === undefined || (await thoseAside(room, db, [found.subject])).size > 0 ? undefined : found;
}
