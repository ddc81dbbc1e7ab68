import { FILE_KINDS } from '../../record/codes/files.ts';
import type { Entry } from '../../record/types.ts';
import { mayAsWell } from '../access/allow.ts';
import { entryLine, entryLines } from '../child/entry-lines.ts';
import { knownFor } from '../names.ts';
import { openedRecord } from '../child/opened-record.ts';
import { dayIn } from '../people/versions.ts';
import type { Room } from '../room.ts';
import { isPhotograph } from './photograph.ts';
import type { EntryNamed, FileLine, FileOpened, FilesOfChild } from './answers.ts';

/** So many of the latest entries are offered for a file to belong with. */
const MOST_OFFERED = 300;

/** The files of a child that stand, newest first. Undefined where to whoever asks there is no such child. */
export async function filesOfChild(room: Room, id: string): Promise<FilesOfChild | undefined> {
  const opened = await openedRecord(room, id);
  if (opened === undefined) return undefined;
  const { judging, asStood, head } = opened;
  const entries = asStood.entries.toReversed();
  const files = entries.filter(isFile);
  const known = await knownFor(room, judging, files);
  const named = entries
    .filter((entry) => !isFile(entry))
    .map((entry): EntryNamed => {
      const { label, occurred } = entryLine({ ...entry, fields: {} }, known);
      return { id: entry.id, label, occurred };
    });
  const byId = new Map(named.map((one) => [one.id, one]));
  const lines = new Map(entryLines(files, files, known).map((line) => [line.id, line]));
  return {
    head,
    mayWrite: await mayAsWell(room, 'write-record', id),
    entries: named.slice(0, MOST_OFFERED),
    files: files.flatMap((entry): readonly FileLine[] => {
      const line = lines.get(entry.id);
      const of = entry.links?.flatMap(({ to }) => byId.get(to) ?? [])[0];
      return line === undefined ? [] : [{ entry: line, ...factsOf(entry), ...(of !== undefined && { of }) }];
    }),
  };
}

/** One file of a child, looked at from its first byte to its last. Undefined where there is none to whoever asks. */
export async function fileOfChild(room: Room, id: string, entryId: string): Promise<FileOpened | undefined> {
  const opened = await openedRecord(room, id);
  const entry = opened?.asStood.entries.find((one) => one.id === entryId && isFile(one));
  if (entry === undefined) return undefined;
  const sha256 = String(entry.fields['sha256']);
  const { name, contentType, bytes } = factsOf(entry);
  return { name, contentType, bytes, stands: await room.files.check(sha256), content: () => room.files.read(sha256) };
}

function isFile({ type }: Entry): boolean {
  return type === 'file-attached';
}

function factsOf(entry: Entry): Omit<FileLine, 'entry' | 'of'> {
  const { fields } = entry;
  const kinds: Readonly<Record<string, string>> = FILE_KINDS;
  const { kind, description } = fields;
  return {
    name: String(fields['file-name']),
    kind: kinds[String(kind)] ?? String(kind),
    ...(typeof description === 'string' && { description }),
    contentType: String(fields['content-type']),
    bytes: Number(fields['bytes']),
    isPhotograph: isPhotograph(entry),
    ...takenIn(entry),
  };
}

function takenIn({ fields }: Entry): Pick<FileLine, 'taken'> {
  const day = dayIn(fields['taken-on']);
  const [hours, minutes] = String(fields['taken-at'] ?? '')
    .split(':')
    .map(Number);
  if (day === undefined) return {};
  return { taken: { day, ...(hours !== undefined && minutes !== undefined && { minute: hours * 60 + minutes }) } };
}
