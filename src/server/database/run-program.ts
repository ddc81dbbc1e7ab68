import { spawn } from 'node:child_process';
import { DatabaseError } from './errors.ts';
import { lastLines, openLog } from './log.ts';
import { program } from './binaries.ts';
import type { Place } from './place.ts';

/** Runs one of the database's programs to its end, its words going to the log. Throws DatabaseError where it fails. */
export async function runProgram(place: Place, name: 'initdb' | 'pg_ctl', words: readonly string[]): Promise<void> {
  const log = await openLog(place.folder);
  const child = spawn(program(place.binaries, name), words, {
    ...place.runAs,
    cwd: place.cluster,
    env: plainEnvironment(),
    stdio: ['ignore', log.descriptor, log.descriptor],
  });
  log.close();
  const code = await new Promise<number | string | null>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (status, signal) => resolve(status ?? signal));
  });
  if (code !== 0)
    throw new DatabaseError(`${name} failed (${String(code)}) in ${place.cluster}. Its last words:\n${await lastLines(place.folder)}`);
}

/** Nothing of the host's own PostgreSQL settings or language may reach ours. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'];
  const from = Object.entries(process.env).filter(([name]) => kept.includes(name));
  return { ...Object.fromEntries(from), LC_ALL: 'C', TZ: 'UTC' };
}
