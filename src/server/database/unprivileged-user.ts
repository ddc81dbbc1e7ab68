import { execFileSync, spawnSync } from 'node:child_process';
import { DatabaseError } from './errors.ts';

/** Whom a program runs as. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/** True where this process may do anything: PostgreSQL then refuses to run as it. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The user without rights that every Unix has. It must have a name: a bare number is refused when a database is first made.
 * Throws DatabaseError where the machine has no such user.
 */
export function nobody(): RunAs {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    throw new DatabaseError(
      'Sightline is running as root, and PostgreSQL refuses to. There is no user called nobody to run it as: start Sightline as an ordinary user, or set DATABASE_URL.',
    );
  }
}

/** Whether that user can enter the folder. */
export function canEnter(user: RunAs, folder: string): boolean {
  return succeeds(user, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder]);
}

/** Whether that user can start the program. */
export function canStart(user: RunAs, program: string): boolean {
  return succeeds(user, program, ['--version']);
}

function idOf(flag: '-u' | '-g'): number {
  const id = Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  if (!Number.isInteger(id)) throw new RangeError('not a number');
  return id;
}

function succeeds(user: RunAs, program: string, words: readonly string[]): boolean {
  return spawnSync(program, words, { ...user, cwd: '/', stdio: 'ignore', timeout: 10_000 }).status === 0;
}
