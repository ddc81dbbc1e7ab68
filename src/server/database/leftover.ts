import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from './place.ts';
import { stopPostmaster } from './postmaster.ts';
import { commandOf, isRunning } from './processes.ts';

/**
 * Deals with what an earlier run left when it was killed: a server still running on this folder is stopped in order; a note of
 * one that no longer runs is removed, even where its number now belongs to some other program. Only for the holder of the lock.
 */
export async function clearLeftover(place: Place): Promise<'nothing' | 'stopped' | 'note-removed'> {
  const note = join(place.cluster, 'postmaster.pid');
  const pid = Number((await readFile(note, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return 'nothing';
  if (isRunning(pid) && commandOf(pid).includes(place.cluster)) {
    await stopPostmaster(place);
    return 'stopped';
  }
  await rm(note, { force: true });
  return 'note-removed';
}
