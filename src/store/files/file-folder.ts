import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import { contentTypeOf } from './content-type.ts';
import { FileRefused } from './file-refused.ts';
import { type Learnt, PLAIN_PICTURES, plainPicture } from './pictures/plain-picture.ts';
import { beginningOf, readKept } from './read-kept.ts';
import { type FilesKeys, isSealed, isSealedBy, KeyMissing, sealed, SealBroken } from './sealed-file.ts';
import type { VirusCheck } from './virus-check.ts';

/** Files that entries name, each under its own SHA-256: the same content is kept once, and a file that is not what it says shows at once. */
export interface FileFolder {
  /**
   * Takes a file in, of a picture all but what a camera wrote into it beside the picture: on the disk to the last byte, and there after a sudden end, before this answers. Throws FileRefused where it is empty, larger
   * than `largest` bytes or of a kind that is not kept; then nothing is left of it. It is noted as waiting until it is said to be named.
   */
  take(content: AsyncIterable<Uint8Array>, largest: number): Promise<KeptFile>;
  /** Puts back a file of which the name is known, as from a backup. Throws StoreError where the content has another. */
  putBack(sha256: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** How the file with this name stands, worked out from its content. */
  check(sha256: string): Promise<FileStands>;
  /** Its bytes as they were taken in; to be checked before. */
  read(sha256: string): AsyncIterable<Buffer>;
  /** An entry names it now. */
  named(sha256: string): Promise<void>;
  /** Entries may soon name these no more: whatever happens from here on, they are found again. */
  mayBeUnnamed(those: readonly string[]): Promise<void>;
  /** Those that have waited for an hour to be named: what waits for less may be about to be. Clears what was broken off on its way in. */
  waiting(): Promise<readonly string[]>;
  /** Removes these, but for any that came in within the hour. */
  remove(those: readonly string[]): Promise<void>;
  /** Lets every file lie as one would that comes in now: encrypted by the key in use or, where there is none, as it is. */
  sealAnew(): Promise<SealedAnew>;
}

/** `locked`: it is encrypted by a key that was not given. */
export type FileStands = 'sound' | 'missing' | 'changed' | 'locked';

export interface SealedAnew {
  /** How many lie otherwise now. */
  readonly changed: number;
  /** How many lay so already. */
  readonly left: number;
  /** The names of those that could not be read, and lie as they lay. */
  readonly unread: readonly string[];
}

export interface KeptFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly contentType: string;
  /** When a picture was taken, by the camera's own clock, where that stood in it: '2026-03-05T14:30'. */
  readonly taken?: string;
}

const NAME = /^[0-9a-f]{64}$/;
const AN_HOUR = 60 * 60 * 1000;
const LONG_AGO = new Date(0);
const OWNER_ALONE = 0o700;

/** The folder of files beneath a data folder; it is made when the first comes. Without keys files lie there as they are; without a
 * check for viruses none is made. */
export function fileFolder(dataFolder: string, keys: FilesKeys = {}, virusCheck?: VirusCheck): FileFolder {
  const root = join(dataFolder, 'files');
  const incoming = join(root, 'incoming');
  const toBeNamed = join(root, 'to-be-named');
  const shelf = (sha256: string): string => join(root, sha256.slice(0, 2));
  const placeOf = (sha256: string): string => {
    if (!NAME.test(sha256)) throw new StoreError('This is not the name of a file that is kept.');
    return join(shelf(sha256), sha256.slice(2));
  };

  return {
    take: (content, largest) => {
      const learnt: Learnt = {};
      return written(plainPicture(upTo(content, largest), learnt), async (path, { sha256, bytes }) => {
        if (bytes === 0) throw new FileRefused('Choose a file that has something in it');
        const contentType = await contentTypeOf(() => readKept(path, keys));
        if (contentType === undefined)
          throw new FileRefused(
            'Files of this kind are not kept. Choose a PDF, a picture (PNG, JPEG, WebP, HEIC), a Word, Excel or OpenDocument file, plain text, or sound (MP3, M4A).',
          );
        // What hides behind another beginning was not looked through.
        if (PLAIN_PICTURES.has(contentType) && contentType !== learnt.contentType)
          throw new FileRefused('This picture begins as no picture does. Open it, save it as a JPEG, and choose that.');
        await virusCheck?.(readKept(path, keys));
        // First: whatever happens from here on, it is found again.
        await note(sha256);
        await putInPlace(path, sha256);
        return { sha256, bytes, contentType, ...(learnt.taken !== undefined && { taken: learnt.taken }) };
      });
    },
    putBack: (asked, content) =>
      written(content, async (path, { sha256 }) => {
        if (sha256 !== asked) throw new StoreError(`A file came back as another than it was kept as (${asked}). Use another copy.`);
        // Nobody is about to name what an entry named before it came back.
        await utimes(path, LONG_AGO, LONG_AGO);
        await putInPlace(path, sha256);
      }),
    check: async (sha256) => {
      try {
        return (await digestOf(readKept(placeOf(sha256), keys))) === sha256 ? 'sound' : 'changed';
      } catch (error) {
        if (isMissing(error)) return 'missing';
        if (error instanceof KeyMissing) return 'locked';
        if (error instanceof SealBroken) return 'changed';
        throw error;
      }
    },
    read: (sha256) => readKept(placeOf(sha256), keys),
    mayBeUnnamed: async (those) => {
      for (const one of those) await note(one);
    },
    named: (sha256) => rm(join(toBeNamed, sha256), { force: true }),
    waiting: async () => {
      for (const name of await namesIn(incoming)) await removeOld(join(incoming, name));
      const noted = (await namesIn(toBeNamed)).filter((name) => NAME.test(name));
      const old = await Promise.all(noted.map((name) => isOld(join(toBeNamed, name))));
      return noted.filter((_, n) => old[n] === true);
    },
    remove: async (those) => {
      for (const one of those) await removeOld(placeOf(one));
    },
    sealAnew: async () => {
      const found = { changed: 0, left: 0, unread: new Array<string>() };
      for (const sha256 of await allKept()) {
        const begins = await beginningOf(placeOf(sha256));
        if (keys.now === undefined ? !isSealed(begins) : isSealedBy(begins, keys.now)) found.left += 1;
        else if (await liesAnew(sha256)) found.changed += 1;
        else found.unread.push(sha256);
      }
      return found;
    },
  };

  async function allKept(): Promise<readonly string[]> {
    const shelves = (await namesIn(root)).filter((name) => /^[0-9a-f]{2}$/.test(name));
    const names = await Promise.all(shelves.map(async (one) => (await namesIn(join(root, one))).map((rest) => one + rest)));
    return names.flat().filter((name) => NAME.test(name));
  }

  async function liesAnew(sha256: string): Promise<boolean> {
    try {
      return await written(readKept(placeOf(sha256), keys), async (path, file) => {
        // Its age tells whether somebody may be about to name it.
        const { atime, mtime } = await stat(placeOf(sha256));
        if (file.sha256 !== sha256) return false;
        await utimes(path, atime, mtime);
        await putInPlace(path, sha256);
        return true;
      });
    } catch (error) {
      if (error instanceof KeyMissing || error instanceof SealBroken) return false;
      throw error;
    }
  }

  async function written<T>(
    content: AsyncIterable<Uint8Array>,
    then: (path: string, file: { sha256: string; bytes: number }) => Promise<T>,
  ): Promise<T> {
    await mkdir(incoming, { recursive: true, mode: OWNER_ALONE });
    const path = join(incoming, randomUUID());
    try {
      return await then(path, await writeDown(path, content, keys.now));
    } finally {
      await rm(path, { force: true });
    }
  }

  async function note(sha256: string): Promise<void> {
    await mkdir(toBeNamed, { recursive: true, mode: OWNER_ALONE });
    await writeFile(join(toBeNamed, sha256), '');
  }

  async function putInPlace(path: string, sha256: string): Promise<void> {
    await mkdir(shelf(sha256), { recursive: true, mode: OWNER_ALONE });
    // In place of one that was there: it is the same, or was damaged.
    await rename(path, placeOf(sha256));
    for (const folder of [shelf(sha256), root]) await keepFolder(folder);
  }
}

/** Nothing lies on the disk in the clear, not even on its way in, where there is a key. */
async function writeDown(
  path: string,
  content: AsyncIterable<Uint8Array>,
  key: Buffer | undefined,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of key === undefined ? counted() : sealed(counted(), key)) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };

  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of content) {
      bytes += piece.length;
      hash.update(piece);
      yield piece;
    }
  }
}

/** The same while it is no more than this; what is let go of it counts as well. Throws FileRefused. */
async function* upTo(content: AsyncIterable<Uint8Array>, largest: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > largest)
      throw new FileRefused(
        `The file is larger than ${Math.floor(largest / 1024 ** 2)} MB. Save it smaller, or in parts, and choose it again.`,
      );
    yield piece;
  }
}

/** That a name is in a folder is on the disk only once the folder is. */
async function keepFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function digestOf(content: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of content) hash.update(piece);
  return hash.digest('hex');
}

async function removeOld(path: string): Promise<void> {
  if (await isOld(path)) await rm(path, { force: true });
}

async function isOld(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).mtimeMs >= AN_HOUR;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
