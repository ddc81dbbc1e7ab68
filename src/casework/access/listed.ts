import { decide, readsAnyChild } from '../../access/policy.ts';
import { ofOwnFamily, recordsSeen, withinReach, type WorklistFilter } from '../../store/index.ts';
import type { Room } from '../room.ts';

/**
 * What a list must leave out of all that the database shows whoever asks: it knows how they stand to a child, and only the policy knows what
 * that lets somebody of their roles do.
 */
export async function listedFor({ whole, authority, asking }: Room): Promise<Pick<WorklistFilter, 'only' | 'except'>> {
  if (asking === undefined) return {};
  const { person } = asking;
  if (readsAnyChild(person)) {
    const family = await ofOwnFamily(whole.read, person.account);
    return family.length === 0 ? {} : { except: family };
  }
  const within = await withinReach(whole.read, person.account);
  const seen = await recordsSeen(whole.read, authority, person, within);
  const readable = [...seen].filter(([, record]) => decide(person, 'read-record', record).allowed).map(([subject]) => subject);
  return readable.length === seen.size ? {} : { only: readable };
}
