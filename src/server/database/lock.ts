import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from './errors.ts';
import { isRunning, startMark } from './processes.ts';

interface Holder {
  readonly pid: number;
  readonly started: string;
}

/**
 * Takes the folder for this process alone and answers with what gives it back. A lock left by a process that no longer runs
 * is set aside. Throws DatabaseError, naming the process, where another one has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const lock = lockIn(folder);
  const mine: Holder = { pid: process.pid, started: startMark(process.pid) ?? '' };
  const offered = `${lock}.${process.pid}`;
  await writeFile(offered, `${JSON.stringify(mine)}\n`);
  try {
    while (!(await takes(offered, lock))) await setAsideOrRefuse(lock, folder);
  } finally {
    await rm(offered, { force: true });
  }
  return () => rm(lock, { force: true });
}

/** Whether a process that still runs has the folder. */
export async function isLocked(folder: string): Promise<boolean> {
  const holder = await holderOf(lockIn(folder));
  return holder !== undefined && stillRuns(holder);
}

function lockIn(folder: string): string {
  return join(folder, 'lock');
}

// A hard link is made whole or not at all, so a lock is never seen half written.
async function takes(offered: string, lock: string): Promise<boolean> {
  try {
    await link(offered, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function setAsideOrRefuse(lock: string, folder: string): Promise<void> {
  const holder = await holderOf(lock);
  if (holder !== undefined && stillRuns(holder)) {
    throw new DatabaseError(
      `Sightline is already running with the data in ${folder}, as process ${holder.pid}. ` +
        'Use that one, stop it first, or set SIGHTLINE_DATA to another folder.',
    );
  }
  const aside = `${lock}.left-by-${holder?.pid ?? 'nobody'}`;
  await rename(lock, aside).catch(() => undefined);
  await rm(aside, { force: true });
}

async function holderOf(lock: string): Promise<Holder | undefined> {
  try {
    const read: unknown = JSON.parse(await readFile(lock, 'utf8'));
    return isHolder(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(read: unknown): read is Holder {
  return (
    typeof read === 'object' &&
    read !== null &&
    'pid' in read &&
    Number.isInteger(read.pid) &&
    'started' in read &&
    typeof read.started === 'string'
  );
}

function stillRuns(holder: Holder): boolean {
  return isRunning(holder.pid) && (startMark(holder.pid) ?? holder.started) === holder.started;
}
