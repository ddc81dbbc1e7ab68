import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileName } from '../../exchange/file-name.ts';
import { type NamedFile, readExchange } from '../../exchange/index.ts';
import { takenBatches } from '../../store/index.ts';
import { dayInEngland } from '../days.ts';
import type { ImportPreview } from './answers.ts';
import type { UploadedFile } from '../desk.ts';
import { importPreview, sampleSink } from './import-preview.ts';
import { toJudge } from '../judging/midnight.ts';
import { judgeEveryone } from '../judging-runs/judge-everyone.ts';
import type { Room } from '../room.ts';
import { takeReturn } from './take-return.ts';
import type { Batches } from './waiting.ts';

/** Where files wait. */
function importsFolder(dataFolder: string): string {
  return join(dataFolder, 'imports');
}

/** Empties it: for the start of the server, so that no child's data is left lying about. */
export function clearImports(dataFolder: string): Promise<void> {
  return rm(importsFolder(dataFolder), { recursive: true, force: true });
}

/** Keeps the files aside and reads them without taking anything; undefined where none has anything in it. Throws CaseworkError while too many others are sent. */
export function previewImport(room: Room, batches: Batches, uploaded: AsyncIterable<UploadedFile>): Promise<ImportPreview | undefined> {
  return batches.receiving(() => receive(room, batches, uploaded));
}

async function receive(room: Room, batches: Batches, uploaded: AsyncIterable<UploadedFile>): Promise<ImportPreview | undefined> {
  const batch = randomUUID();
  const folder = join(importsFolder(room.dataFolder), batch);
  try {
    const files = await keepAside(folder, uploaded);
    if (files.length === 0) {
      await rm(folder, { recursive: true, force: true });
      return undefined;
    }
    const { sink, sample } = sampleSink();
    const read = await readExchange(files, sink, { today: room.today() });
    const before = (await takenBatches(room.store.read, room.authority)).find((one) => one.fingerprint === read.fingerprint);
    const preview = { ...importPreview(batch, files, read, sample()), ...(before?.takenAt && { takenOn: dayInEngland(before.takenAt) }) };
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    await batches.keep(batch, { folder, bytes, files, read, preview });
    return preview;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Takes a waiting batch into the record and judges everyone anew; undefined where no such batch waits. */
export async function takeImport(room: Room, batches: Batches, batch: string): Promise<string | undefined> {
  const waiting = batches.find(batch);
  if (waiting === undefined || !waiting.preview.takeable) return undefined;
  return room.jobs.start('import', async (tell) => {
    let isNew = false;
    await batches.taking(batch, async () => {
      ({ isNew } = await takeReturn(room, waiting.files, waiting.read, tell));
    });
    await batches.forget(batch);
    // Taken before and not yet judged: a stop came between the two.
    if (isNew || (await toJudge(room)) !== 'nothing') await judgeEveryone(room, tell);
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
    if (size > 0) files.push({ name: fileName(name), path, bytes: size });
  }
  return files;
}
