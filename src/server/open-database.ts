import { sql } from 'kysely';
import { backUpBeforeUpgrade, readKeyFile } from '../backup/index.ts';
import { APP_ROLE, type BeforeUpgrade, migrate, openStore, type Store, type Urls } from '../store/index.ts';
import { openLine } from './database-line.ts';
import { filesKeys } from './files-settings.ts';
import { openServer, type OpenServerOptions, unreachable } from './open-server.ts';
import type { Settings } from './settings.ts';

/** The store, ready for use, and the database server where it is ours to run. */
export interface OpenDatabase {
  readonly store: Store;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions extends Omit<OpenServerOptions, 'existing'> {
  /** Told what is worth knowing: migrations, a crash and recovery, rights that could not be had. */
  readonly notice: (line: string) => void;
  /** Told of the backup made before an upgrade; `notice` where absent. */
  readonly upgrading?: (line: string) => void;
}

/**
 * Opens the database that the settings name, or the embedded one, with its tables up to date; records in older tables are backed up
 * first. Throws DatabaseError, StoreError or BackupError, saying what to do.
 */
export async function openDatabase(settings: Settings, options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { urls, stop } = await openServer(settings, options);
  for (const open of [openLine('DATABASE_URL', settings.databaseUrl), openLine('DATABASE_MIGRATION_URL', settings.migrationUrl)])
    if (open !== undefined) options.notice(open);
  try {
    const store = await upToDateStore(urls, options.notice, backUpFirst(settings, urls, options.upgrading ?? options.notice));
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

/** Opens the store with its tables brought up to date. */
export async function upToDateStore(urls: Urls, notice: (line: string) => void, beforeUpgrade: BeforeUpgrade): Promise<Store> {
  const { applied, app } = await migrate(urls, beforeUpgrade);
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

function backUpFirst({ dataFolder, backupKey, ...settings }: Settings, urls: Urls, notice: (line: string) => void): BeforeUpgrade {
  return async (first) => {
    notice('The tables are those of an earlier release. Backing up the record before they are changed.');
    const secret = backupKey === undefined ? undefined : await readKeyFile(backupKey);
    const keys = await filesKeys(settings);
    const file = await backUpBeforeUpgrade({
      url: urls.migration,
      dataFolder,
      filesKeys: keys,
      first,
      ...(secret !== undefined && { secret }),
    });
    const hidden = secret === undefined ? 'not encrypted; SIGHTLINE_BACKUP_KEY can name a key file' : 'encrypted';
    notice(`The record was backed up to ${file} (${hidden}).`);
  };
}
