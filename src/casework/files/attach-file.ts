import { isoOf } from '../../calendar/index.ts';
import { ENDINGS, FILE_KINDS, LARGEST_FILE, LONGEST_DESCRIPTION } from '../../record/codes/files.ts';
import type { Fields } from '../../record/types.ts';
import { FileRefused, FileUnchecked, readRecord } from '../../store/index.ts';
import { isAllowed, mayAsWell } from '../access/allow.ts';
import { CaseworkError } from '../desk.ts';
import { errorInLog, log } from '../log.ts';
import { writeEntries } from '../recording/write-entries.ts';
import type { Room } from '../room.ts';
import type { FileHandedIn, FileTaken, FileTakenIn, FileWithWords } from './answers.ts';

const LONGEST_NAME = 150;
const NOT_IN_A_NAME = /[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu;

/**
 * Keeps a file and writes the entry that names it. The file is on the disk before the entry is written: an entry never names what is not there, and
 * a file that no entry came to name is swept away later. Undefined where to whoever asks there is no such child.
 */
export async function attachFile(room: Room, id: string, handed: FileHandedIn): Promise<FileTaken | undefined> {
  // Nothing is taken in from whoever may not write here; being refused is logged.
  if (!(await mayAsWell(room, 'write-record', id)) && !(await isAllowed(room, 'write-record', id))) return undefined;
  const record = await readRecord(room.store.read, room.authority, id);
  if (record === undefined || record.subject.kind !== 'child') return undefined;
  const { kind, of } = handed;
  const description = handed.description.trim();
  if (!Object.hasOwn(FILE_KINDS, kind)) return { saved: false, field: 'kind', problem: 'Choose what it is' };
  if (description.length > LONGEST_DESCRIPTION)
    return { saved: false, field: 'description', problem: `Say what it shows in at most ${LONGEST_DESCRIPTION} characters` };
  if (of !== '' && !record.entries.some((entry) => entry.id === of))
    return { saved: false, field: 'of', problem: 'Choose an entry of this child, or none' };
  const kept = await takenIn(room, handed);
  if ('problem' in kept) return { saved: false, field: 'file', problem: kept.problem };
  const written = await writeEntries(room, {
    key: handed.key,
    entries: [
      {
        type: 'file-attached',
        subject: id,
        fields: fieldsOfFile({ kind, description, ...kept }),
        ...(of !== '' && { links: [{ rel: 'of' as const, to: of }] }),
      },
    ],
  });
  if (written?.saved === true) await room.files.named(kept.sha256);
  if (written === undefined || written.saved) return written && { saved: true };
  if ('why' in written)
    throw new CaseworkError('This form was sent before with another file, and that one is in the record. Open the page again.');
  return { saved: false, field: 'description', problem: written.faults[0]?.message ?? 'This could not be written. Try again.' };
}

/** What an entry says of a file that was taken in. */
export function fieldsOfFile({ kind, description, name, contentType, bytes, sha256, taken }: FileWithWords): Fields {
  const [day = '', time = ''] = taken?.split('T') ?? [];
  return {
    kind,
    ...(description !== '' && { description }),
    'file-name': name,
    'content-type': contentType,
    bytes,
    sha256,
    ...(taken !== undefined && { 'taken-on': day, 'taken-at': time }),
  };
}

/** On the disk to its last byte, under a name that fits what it is; or why it is not kept. */
export async function takenIn(
  room: Room,
  { name, content }: Pick<FileHandedIn, 'name' | 'content'>,
): Promise<FileTakenIn | { readonly problem: string }> {
  try {
    const { taken, ...kept } = await room.files.take(content, LARGEST_FILE);
    // A clock that runs ahead tells nothing.
    const isPast = taken !== undefined && taken.slice(0, 10) <= isoOf(room.today());
    return { ...kept, ...(isPast && { taken }), name: nameOf(name, kept.contentType) };
  } catch (error) {
    if (error instanceof FileUnchecked) log('error', 'virus-check-failed', { error: errorInLog(error) });
    if (error instanceof FileRefused) return { problem: error.message };
    throw error;
  }
}

/** As it was handed in, without folders and what no file is called, and ending as files of its content do. */
function nameOf(given: string, contentType: string): string {
  const [, endings] = Object.entries(ENDINGS).find(([type]) => type === contentType) ?? [];
  const name = plainName(given);
  const ending = endings === undefined || endings.some((one) => name.toLowerCase().endsWith(one)) ? '' : endings[0];
  return `${name}${ending}`;
}

function plainName(given: string): string {
  const last = given.split(/[\\/]/u).at(-1) ?? '';
  const name = last.normalize('NFC').replace(NOT_IN_A_NAME, ' ').replaceAll(/\s+/gu, ' ').trim();
  if (name === '') return 'file';
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 10)}${name.slice(-10)}`;
}
