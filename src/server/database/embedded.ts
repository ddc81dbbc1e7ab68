import type { ChildProcess } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { installedBinaries } from './binaries.ts';
import { DatabaseError } from './errors.ts';
import { freePort } from './free-port.ts';
import { initialise } from './initialise.ts';
import { clearLeftover } from './leftover.ts';
import { isLocked, lockFolder } from './lock.ts';
import { DATABASE, makeRoles } from './make-roles.ts';
import { APP, MIGRATOR, type Passwords, passwordsIn, SUPERUSER } from './passwords.ts';
import { type Place, placeFor } from './place.ts';
import { startPostmaster, stopPostmaster } from './postmaster.ts';
import { supervise } from './supervise.ts';

export interface EmbeddedServer {
  readonly place: Place;
  /** Addresses to connect to, by what the role may do. They stay the same through a crash and recovery. */
  readonly urls: { readonly app: string; readonly migration: string; readonly superuser: string };
  /** The process number of the server; another one after a crash. */
  pid(): number | undefined;
  /** Stops the server in order and gives the folder back. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The data folder; made where missing. */
  readonly folder: string;
  /** Told what happens beside the ordinary: a crash, a recovery. */
  readonly notice?: (line: string) => void;
}

/**
 * Starts the embedded PostgreSQL server on a folder, making it the first time, and keeps it running: after a crash it is started
 * again on the same port. Throws DatabaseError where the folder is in use or the server does not start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const folder = resolve(options.folder);
  const place = await placeFor(folder, await installedBinaries()).catch(inWords);
  const unlock = await lockFolder(place.folder).catch(inWords);
  try {
    return await startLocked(place, unlock, options);
  } catch (error) {
    await unlock();
    return inWords(error);
  }

  function inWords(error: unknown): never {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    throw new DatabaseError(
      `There is no room left on the disk that holds ${folder}. Nothing that was saved is lost: make room, then start Sightline again.`,
      { cause: error },
    );
  }
}

async function startLocked(place: Place, unlock: () => Promise<void>, options: EmbeddedOptions): Promise<EmbeddedServer> {
  const notice = options.notice ?? (() => undefined);
  const passwords = await passwordsIn(place.folder);
  await initialise(place, passwords);
  if ((await clearLeftover(place)) === 'stopped') notice('A database left running by an earlier start was stopped.');
  const { child, port } = await startOnFreePort(place, passwords);
  try {
    await makeRoles(port, passwords);
  } catch (error) {
    await stopPostmaster(place);
    throw error;
  }
  await writeFile(portFile(place.folder), `${port}\n`);
  const supervised = supervise(child, () => startPostmaster(place, port, passwords), notice);
  return {
    place,
    urls: urlsFor(port, passwords),
    pid: supervised.pid,
    stop: async () => {
      if (await supervised.letGo()) await stopPostmaster(place);
      await rm(portFile(place.folder), { force: true });
      await unlock();
    },
  };
}

/** The addresses of the server that another process runs on the folder now; undefined where none does. */
export async function joinEmbedded(folder: string): Promise<EmbeddedServer['urls'] | undefined> {
  if (!(await isLocked(folder))) return undefined;
  const port = Number(await readFile(portFile(folder), 'utf8').catch(() => ''));
  return port > 0 ? urlsFor(port, await passwordsIn(folder)) : undefined;
}

function portFile(folder: string): string {
  return join(folder, 'port');
}

function urlsFor(port: number, passwords: Passwords): EmbeddedServer['urls'] {
  const as = (role: keyof Passwords): string => `postgres://${role}:${encodeURIComponent(passwords[role])}@127.0.0.1:${port}/${DATABASE}`;
  return { app: as(APP), migration: as(MIGRATOR), superuser: as(SUPERUSER) };
}

// Another program may take the port between our asking for a free one and using it.
async function startOnFreePort(place: Place, passwords: Passwords): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      return { child: await startPostmaster(place, port, passwords), port };
    } catch (error) {
      if (attempt === 3 || !(error instanceof Error && error.message.includes('could not create any TCP/IP sockets'))) throw error;
    }
  }
}
