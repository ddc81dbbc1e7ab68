import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrateQueue } from '../queue/index.ts';
import { type AppRole, admitToAppRole, ensureAppRole } from './app-role.ts';
import { StoreError } from './errors.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openStore, SCHEMA, type Store } from './open-store.ts';
import { grantRights } from './rights.ts';

export interface Migrated {
  /** The migrations that ran just now, in order. */
  readonly applied: readonly string[];
  /** Whom to open the store as. */
  readonly app: AppRole;
}

/** Addresses of one database: to migrate by, as the owner of the tables, and to run by. They may be the same. */
export interface Urls {
  readonly migration: string;
  readonly app: string;
}

/**
 * Brings the tables up to date and the rights to them in order. Several may start at once: they take turns. Throws StoreError, saying
 * what to do, where the server is too old, the database is newer than this release, or a migration fails (nothing of it stays).
 */
export async function migrate(urls: Urls): Promise<Migrated> {
  const migrating = openStore({ url: urls.migration, connections: 4 });
  try {
    await refuseOldServers(migrating);
    return await inTurn(migrating, () => migrateAndGrant(migrating, urls));
  } finally {
    await migrating.close();
  }
}

async function migrateAndGrant(migrating: Store, urls: Urls): Promise<Migrated> {
  const applied = await migrateTables(migrating);
  await queueTables(urls.migration);
  if (await ensureAppRole(migrating.read)) await migrating.transaction(grantRights);
  return { applied, app: await admitToAppRole(migrating.read, urls.app) };
}

// Rights granted twice at the same moment fail, so whoever comes second waits on a connection of its own.
function inTurn<T>(store: Store, work: () => Promise<T>): Promise<T> {
  return store.read.connection().execute(async (holder) => {
    await sql`select pg_advisory_lock(hashtextextended('sightline is migrating', 0))`.execute(holder);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended('sightline is migrating', 0))`.execute(holder);
    }
  });
}

const OLDEST = 15;

async function refuseOldServers(store: Store): Promise<void> {
  const { rows } = await sql<{ release: number }>`select current_setting('server_version_num')::int / 10000 as release`.execute(store.read);
  const release = rows[0]?.release ?? 0;
  if (release < OLDEST) throw new StoreError(`The database server is PostgreSQL ${release}. Sightline needs release ${OLDEST} or later.`);
}

async function migrateTables(store: Store): Promise<readonly string[]> {
  const migrator = new Migrator({
    db: store.read,
    provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
    migrationTableSchema: SCHEMA,
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw explained(error, results.find(({ status }) => status === 'Error')?.migrationName);
  return results.map(({ migrationName }) => migrationName);
}

async function queueTables(url: string): Promise<void> {
  try {
    await migrateQueue(url);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      `The tables of the job queue could not be made or brought up to date: ${said}. The role that migrates needs the right to make a schema in this database.`,
      { cause: error },
    );
  }
}

function explained(error: unknown, name: string | undefined): StoreError {
  const said = error instanceof Error ? error.message : String(error);
  if (said.startsWith('corrupted migrations')) {
    return new StoreError(`The database was last used by another release of Sightline (${said}). Run that release, or a newer one.`);
  }
  const which = name === undefined ? 'The tables could not be brought up to date' : `The migration ${name} failed and was undone`;
  return new StoreError(`${which}: ${said}`, { cause: error });
}
