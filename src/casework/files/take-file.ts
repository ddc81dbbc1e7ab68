import { allow, isAllowed, mayAsWell } from '../access/allow.ts';
import type { Room } from '../room.ts';
import type { FileHandedIn, FileTakenIn } from './answers.ts';
import { takenIn } from './attach-file.ts';

/**
 * Takes in a file that came with a form for this child, before it is known whether the form can be saved. Undefined where to whoever asks there is
 * no such child; throws NotAllowedError where they may know of it and not write in it.
 */
export async function takeFile(
  room: Room,
  child: string,
  handed: Pick<FileHandedIn, 'name' | 'content'>,
): Promise<FileTakenIn | { readonly problem: string } | undefined> {
  await allow(room, 'write-record');
  if (!(await mayAsWell(room, 'write-record', child)) && !(await isAllowed(room, 'write-record', child))) return undefined;
  return takenIn(room, handed);
}
