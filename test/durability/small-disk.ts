/** Ways to run out of room: a small disk of one's own, or processes that may not let any file grow. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunAs } from '../../src/server/database/unprivileged-user.ts';

/** Makes the folder a disk of so many megabytes, kept in memory. Answers how to put it away, or undefined where this user may not. */
export function mountSmallDisk(folder: string, megabytes: number): (() => void) | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return () => void execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
}

/** Whether this user may make disks of their own. */
export function mayMountDisks(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-disk-'));
  const unmount = mountSmallDisk(folder, 1);
  unmount?.();
  rmdirSync(folder);
  return unmount !== undefined;
}

/** Fills the disk that holds the folder to its last byte; answers how to make room again. */
export function fill(folder: string): () => Promise<void> {
  const file = join(folder, 'something-else');
  const descriptor = openSync(file, 'w');
  for (const size of [1024 * 1024, 4096, 1]) writeUntilFull(descriptor, Buffer.alloc(size));
  closeSync(descriptor);
  return () => rm(file);
}

function writeUntilFull(descriptor: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(descriptor, bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}

/**
 * Lets these processes, and what they start from now on, write no file beyond so many bytes; 'unlimited' takes it back. Done as the
 * user whom they run as, who needs no rights for it. Linux alone.
 */
export function limitFiles(pids: readonly number[], bytes: number | 'unlimited', runAs: RunAs | undefined): void {
  for (const pid of pids) execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`], { ...runAs, stdio: 'ignore' });
}
