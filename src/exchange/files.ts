/** The files that a person chose: one file, a folder, or several uploaded together. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { MOST_FILES } from './bounds.ts';
import { Unreadable } from './fault.ts';
import { fileName } from './file-name.ts';

/** A file to read, and what its owner calls it (an upload's own name, not where it was put). */
export interface NamedFile {
  readonly name: string;
  readonly path: string;
}

/** A path to a file or a folder, or files already named. */
export type Chosen = string | readonly NamedFile[];

const CHOOSE_AGAIN = 'Check that the file is still there and that Sightline may read it, then choose it again.';

/** The files chosen, in order of name; those of a folder, not of the folders within it. Throws Unreadable. */
export async function filesOf(chosen: Chosen, maxBytes: number): Promise<readonly NamedFile[]> {
  const files = typeof chosen === 'string' ? await filesAt(chosen) : chosen;
  if (files.length === 0)
    throw new Unreadable(
      'file',
      'There is no file to read here.',
      'Choose a CIN census file, or the folder that holds the SSDA903 tables.',
    );
  if (files.length > MOST_FILES)
    throw new Unreadable(
      'file',
      `There are ${files.length} files here; a return has fewer than ${MOST_FILES}.`,
      'Put the tables of one return in a folder of their own.',
    );
  let bytes = 0;
  for (const file of files) bytes += (await orUnreadable(file.name, stat(file.path))).size;
  if (bytes > maxBytes)
    throw new Unreadable(
      'file',
      `The files come to ${bytes} bytes; the most that can be read at once is ${maxBytes}.`,
      'Take the return in parts, or ask for the limit to be raised.',
    );
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function filesAt(path: string): Promise<readonly NamedFile[]> {
  const name = fileName(basename(path));
  const about = await orUnreadable(name, stat(path));
  if (about.isFile()) return [{ name, path }];
  // A device or a pipe may never end.
  if (!about.isDirectory())
    throw new Unreadable('file', `${name} is neither a file nor a folder.`, 'Save what it gives in a file, and choose that.');
  const within = await orUnreadable(name, readdir(path, { withFileTypes: true }));
  return within
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => ({ name: fileName(entry.name), path: join(path, entry.name) }));
}

/** The first bytes of a file, enough to see what it is. Throws Unreadable. */
export async function startOf(file: NamedFile): Promise<Buffer> {
  const handle = await orUnreadable(file.name, open(file.path));
  try {
    const { buffer, bytesRead } = await orUnreadable(file.name, handle.read(Buffer.alloc(4096), 0, 4096, 0));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * Gives a file's bytes to `take`, piece by piece, and answers with the SHA-256 of them all. Where `take` throws
 * Unreadable the rest is still read for the digest, and `stoppedBy` says why; any other error is thrown onwards.
 */
export async function readThrough(
  file: NamedFile,
  take: (bytes: Buffer) => void | Promise<void>,
): Promise<{ digest: string; stoppedBy?: Unreadable }> {
  const hash = createHash('sha256');
  let stoppedBy: Unreadable | undefined;
  for await (const bytes of bytesOf(file)) {
    hash.update(bytes);
    if (stoppedBy !== undefined) continue;
    try {
      await take(bytes);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      stoppedBy = error;
    }
  }
  return { digest: hash.digest('hex'), ...(stoppedBy !== undefined && { stoppedBy }) };
}

async function* bytesOf(file: NamedFile): AsyncGenerator<Buffer> {
  const stream = createReadStream(file.path, { highWaterMark: 256 * 1024 });
  const pieces: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await orUnreadable(file.name, pieces.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
}

async function orUnreadable<T>(name: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new Unreadable('file', `${name} cannot be opened${why}.`, CHOOSE_AGAIN, { file: name });
  }
}
