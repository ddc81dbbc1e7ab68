import type { SubjectRecord } from '../../record/types.ts';
import { type EntriesAsked, type EntriesWritten, writeEntries } from '../recording/write-entries.ts';
import type { Room } from '../room.ts';
import type { ChangeSaved } from './answers.ts';

/** A word alone is no reason that anybody could follow later. */
const SHORTEST_REASON = 5;

export function isTooShort(reason: string): boolean {
  return reason.trim().length < SHORTEST_REASON;
}

class MeanwhileError extends Error {
  override readonly name = 'MeanwhileError';
}

/** Writes what changes these entries, unless somebody has changed one of them since: that is looked at once nobody else can write. */
export async function writeUnlessChanged(room: Room, asked: EntriesAsked, changing: readonly string[]): Promise<ChangeSaved | undefined> {
  try {
    return savedFrom(
      await writeEntries(room, asked, (records) => {
        if (isAnyChanged(records, changing)) throw new MeanwhileError();
      }),
      asked.key,
    );
  } catch (error) {
    if (error instanceof MeanwhileError) return { saved: false, why: 'conflict' };
    throw error;
  }
}

function isAnyChanged(records: readonly SubjectRecord[], ids: readonly string[]): boolean {
  return records
    .flatMap(({ entries }) => entries)
    .some(({ supersedes = '', strikesOut = '' }) => ids.includes(supersedes) || ids.includes(strikesOut));
}

function savedFrom(written: EntriesWritten | undefined, key: string): ChangeSaved | undefined {
  if (written === undefined) return undefined;
  if (written.saved) return { saved: true, entry: `${key}.1` };
  // The form was sent before, and something in it has been changed since: what it became stands in the place of what it was made from.
  if ('why' in written) return { saved: false, why: 'conflict' };
  return { saved: false, faults: written.faults.map(({ entry, ...fault }) => (entry === 0 ? fault : { ...fault, path: 'others' })) };
}
