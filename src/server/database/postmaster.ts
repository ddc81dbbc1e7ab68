import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { program } from './binaries.ts';
import { DatabaseError } from './errors.ts';
import { lastLines, openLog } from './log.ts';
import { type Passwords, SUPERUSER } from './passwords.ts';
import type { Place } from './place.ts';
import { plainEnvironment, runProgram } from './run-program.ts';

const SETTINGS: Readonly<Record<string, string | number>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 60,
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // Errors quote what was being written, and a child's record has no place in a log; whoever was writing is told anyway.
  log_min_messages: 'log',
};

/**
 * Starts the server and waits until it answers, however long it takes to mend itself after a crash.
 * Throws DatabaseError, with the server's last words, where it ends instead.
 */
export async function startPostmaster(place: Place, port: number, passwords: Passwords): Promise<ChildProcess> {
  const log = await openLog(place.folder);
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(program(place.binaries, 'postgres'), ['-D', place.cluster, ...settings], {
    ...place.runAs,
    cwd: place.cluster,
    env: plainEnvironment(),
    stdio: ['ignore', 'ignore', log.descriptor],
    // Its own session: Ctrl-C in a terminal must reach the supervisor alone, which then stops the server in order.
    detached: true,
  });
  log.close();
  const ended = once(child, 'exit').then(
    () => true,
    () => true,
  );
  while (!(await answers(port, passwords))) {
    if (await Promise.race([ended, wait(30, false)])) throw await notStarted(place);
  }
  return child;
}

/** Stops the server in order: work under way is rolled back, everything kept is written. */
export async function stopPostmaster(place: Place): Promise<void> {
  await runProgram(place, 'pg_ctl', ['stop', '-D', place.cluster, '-m', 'fast', '-w', '-t', '60', '-s']);
}

async function answers(port: number, passwords: Passwords): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: SUPERUSER, password: passwords[SUPERUSER], database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '28P01') {
      throw new DatabaseError(
        'The embedded database refuses the password kept in passwords.json. Restore that file from the backup that the database came from.',
      );
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function notStarted(place: Place): Promise<DatabaseError> {
  return new DatabaseError(`The embedded database in ${place.cluster} did not start. Its last words:\n${await lastLines(place.folder)}`);
}
