import { randomBytes } from 'node:crypto';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BackupError } from './errors.ts';

/** How the name of a file ends that is still being written. */
export const UNFINISHED = '.unfinished';

/**
 * Writes a file that is there whole, and on the disk, or not at all, for its owner alone to read. It has another name until then. Throws
 * BackupError where a file of this name is there already and is not to be replaced. Answers how many bytes were written.
 */
export async function writeNewFile(file: string, replace: boolean, pieces: AsyncIterable<Buffer>): Promise<number> {
  if (!replace && (await isThere(file))) throw thereAlready(file);
  const unfinished = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}${UNFINISHED}`);
  try {
    const bytes = await writeThrough(unfinished, pieces);
    await (replace ? rename(unfinished, file) : putInPlace(unfinished, file));
    await toDisk(dirname(file));
    return bytes;
  } catch (error) {
    throw inWords(error, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function writeThrough(file: string, pieces: AsyncIterable<Buffer>): Promise<number> {
  const handle = await open(file, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      await handle.writeFile(piece);
      bytes += piece.length;
    }
    await handle.sync();
    return bytes;
  } finally {
    await handle.close();
  }
}

// A link is refused where the name is taken, even by somebody who took it a moment ago. Some disks have no links.
async function putInPlace(unfinished: string, file: string): Promise<void> {
  try {
    await link(unfinished, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || (await isThere(file))) throw thereAlready(file);
    await rename(unfinished, file);
  }
}

// Until the folder is on the disk as well, the name could be lost with the power. Windows keeps folders by itself.
async function toDisk(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function thereAlready(file: string): BackupError {
  return new BackupError(`${file} is there already and was left as it is. Name another file, or add --replace.`);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function inWords(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new BackupError(`There is no room left for ${file}, and nothing of it was kept. Make room, or name a file on another disk.`);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR') {
    return new BackupError(`${file} cannot be written (${code}). Check that its folder is there and that you may write to it.`);
  }
  return error;
}
