import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type NamedFile, type Preview, readExchange, type Sink, sourceOf } from '../exchange/index.ts';
import type { Entry, Subject } from '../record/types.ts';
import { appendEntries, countSubjects, findAuthority, saveSources, saveSubjects, type Writer } from '../store/index.ts';
import type { ImportPreview } from './answers.ts';
import { CaseworkError, type UploadedFile } from './desk.ts';
import { importPreview, sampleSink } from './import-preview.ts';
import { judgeEveryone } from './judging.ts';
import type { Tell } from './jobs.ts';
import type { Room } from './room.ts';

/** Files read and kept aside, until they are taken or the desk closes. */
export interface Waiting {
  readonly folder: string;
  readonly files: readonly NamedFile[];
  readonly read: Preview;
  readonly preview: ImportPreview;
}

export type Batches = Map<string, Waiting>;

const SUBJECTS_AT_ONCE = 200;

/** Where files wait; emptied when the desk opens, so that no child's data is left lying about. */
export function importsFolder(room: Room): string {
  return join(room.dataFolder, 'imports');
}

/** Keeps the files aside and reads them without taking anything; undefined where none has anything in it. */
export async function previewImport(room: Room, batches: Batches, uploaded: AsyncIterable<UploadedFile>): Promise<ImportPreview | undefined> {
  const batch = randomUUID();
  const folder = join(importsFolder(room), batch);
  try {
    const files = await keepAside(folder, uploaded);
    if (files.length === 0) {
      await rm(folder, { recursive: true, force: true });
      return undefined;
    }
    const { sink, sample } = sampleSink();
    const read = await readExchange(files, sink, { today: room.today() });
    const preview = importPreview(batch, files, read, sample());
    batches.set(batch, { folder, files, read, preview });
    return preview;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Takes a waiting batch into the record and judges everyone anew; undefined where no such batch waits. */
export async function takeImport(room: Room, batches: Batches, batch: string): Promise<string | undefined> {
  const waiting = batches.get(batch);
  if (waiting === undefined || !waiting.preview.takeable) return undefined;
  const authority = await findAuthority(room.store.read, room.authority);
  if (authority?.demonstration === true) {
    throw new CaseworkError('This record holds the demonstration council, and real children are never mixed with invented ones. Start Sightline with another data folder to use your own files.');
  }
  return room.jobs.start('import', async (tell) => {
    await take(room, waiting, tell);
    batches.delete(batch);
    await rm(waiting.folder, { recursive: true, force: true });
    await judgeEveryone(room, await countSubjects(room.store.read, room.authority, 'child'), tell);
  });
}

async function keepAside(folder: string, uploaded: AsyncIterable<UploadedFile>): Promise<(NamedFile & { bytes: number })[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files: (NamedFile & { bytes: number })[] = [];
  let n = 0;
  for await (const { name, content } of uploaded) {
    n += 1;
    // Kept under a number: what a file is called elsewhere is not to be trusted as a path.
    const path = join(folder, String(n));
    await pipeline(content, createWriteStream(path, { mode: 0o600 }));
    const { size } = await stat(path);
    if (size > 0) files.push({ name, path, bytes: size });
  }
  return files;
}

/** All of it, or nothing. */
async function take(room: Room, { files, read }: Waiting, tell: Tell): Promise<void> {
  const source = sourceOf(read.form, read);
  await room.store.transaction(async (tx) => {
    const writer = inTurns(async (subjects, entries) => writeSome(tx, room.authority, subjects, entries, source));
    let children = 0;
    const sink: Sink = {
      subject: async (subject) => {
        await writer.subject(subject);
        children += 1;
        if (children % SUBJECTS_AT_ONCE === 0) tell('Writing the record', children, read.children);
      },
      entry: (entry) => writer.entry(entry),
    };
    const again = await readExchange(files, sink, { today: room.today() });
    if (again.fingerprint !== read.fingerprint) throw new CaseworkError('The files changed after they were looked at, so nothing was taken. Choose them again.');
    await writer.finish();
  });
}

async function writeSome(tx: Writer, authority: string, subjects: readonly Subject[], entries: readonly Entry[], source: ReturnType<typeof sourceOf>): Promise<void> {
  await saveSubjects(tx, authority, subjects);
  await appendEntries(tx, authority, entries);
  await saveSources(tx, authority, subjects.map((subject) => ({ subject: subject.id, source })));
}

/** Gathers what comes until there is enough to write at once. */
function inTurns(write: (subjects: readonly Subject[], entries: readonly Entry[]) => Promise<void>) {
  let subjects: Subject[] = [];
  let entries: Entry[] = [];
  const finish = async (): Promise<void> => {
    if (subjects.length > 0) await write(subjects, entries);
    subjects = [];
    entries = [];
  };
  return {
    async subject(subject: Subject): Promise<void> {
      if (subjects.length === SUBJECTS_AT_ONCE) await finish();
      subjects.push(subject);
    },
    entry(entry: Entry): void {
      entries.push(entry);
    },
    finish,
  };
}
