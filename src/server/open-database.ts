import { mkdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { APP_ROLE, migrate, openStore, type Store, type Urls } from '../store/index.ts';
import { joinEmbedded, startEmbedded } from './database/embedded.ts';
import { DatabaseError } from './database/errors.ts';
import type { Settings } from './settings.ts';

/** The store, ready for use, and the database server where it is ours to run. */
export interface OpenDatabase {
  readonly store: Store;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  /** Told what is worth knowing: migrations, a crash and recovery, rights that could not be had. */
  readonly notice: (line: string) => void;
  /** Use the embedded server that another process runs on the same folder, where one does, instead of refusing. */
  readonly join?: boolean;
}

/**
 * Opens the database that the settings name, or the embedded one, with its tables up to date. Throws DatabaseError or StoreError,
 * saying what to do.
 */
export async function openDatabase(settings: Settings, options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { urls, stop } = await serverOf(settings, options);
  try {
    const store = await upToDateStore(urls, options.notice);
    return {
      store,
      close: async () => {
        await store.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw unreachable(error, urls);
  }
}

async function serverOf(settings: Settings, options: OpenDatabaseOptions): Promise<{ urls: Urls; stop: () => Promise<void> }> {
  const { databaseUrl, migrationUrl, dataFolder } = settings;
  if (databaseUrl !== undefined) await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  if (databaseUrl !== undefined) return { urls: { app: databaseUrl, migration: migrationUrl ?? databaseUrl }, stop: async () => undefined };
  const joined = options.join === true ? await joinEmbedded(dataFolder) : undefined;
  if (joined !== undefined) return { urls: joined, stop: async () => undefined };
  return startEmbedded({ folder: dataFolder, notice: options.notice });
}

async function upToDateStore(urls: Urls, notice: (line: string) => void): Promise<Store> {
  const { applied, app } = await migrate(urls);
  if (applied.length > 0) notice(`The tables were brought up to date: ${applied.join(', ')}.`);
  if (app.role === undefined) notice(app.why);
  const store = openStore({ url: urls.app, notice, ...(app.role !== undefined && { role: APP_ROLE }) });
  const off = await turnedOff(store);
  if (off.length > 0)
    notice(
      `The database is set up with ${off.join(' and ')} turned off: after a power cut, what was saved may be lost. Turn that on, as PostgreSQL has it from the start.`,
    );
  return store;
}

/** What a server must do to keep what it has acknowledged through a power cut, and is set up not to do. */
async function turnedOff(store: Store): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from pg_settings where name in ('fsync', 'full_page_writes') and setting = 'off' order by name`.execute(store.read);
  return rows.map(({ name }) => name);
}

const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET', '28P01', '28000', '3D000'];

// Names the server and never the password.
function unreachable(error: unknown, urls: Urls): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!UNREACHABLE.includes(code)) return error;
  const { hostname, port, pathname, username } = new URL(urls.migration);
  return new DatabaseError(
    `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} cannot be used as ${username || 'the default user'} (${code}). ` +
      'Check that it runs and that DATABASE_URL is right, or remove DATABASE_URL to use the embedded database.',
    { cause: error },
  );
}
