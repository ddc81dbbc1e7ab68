import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrateQueue } from '../queue/index.ts';
import { type AppRole, admitToAppRole, ensureAppRole } from './app-role.ts';
import { StoreError } from './errors.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openStore, SCHEMA, type Store } from './open-store.ts';
import { inTurn } from './in-turn.ts';
import { holdsRecords } from './kept.ts';
import { refuseHalfRestored } from './restoring.ts';
import { grantRights } from './rights.ts';
import type { Reader } from './schema.ts';

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

/** What is done before tables that hold records are changed, told the first change to come; where it throws, nothing is changed. */
export type BeforeUpgrade = (first: string) => Promise<void>;

/**
 * Brings the tables up to date and the rights to them in order. Several may start at once: they take turns. Throws StoreError, saying
 * what to do, where the server is too old, the database is newer than this release, a restore was left unfinished, records would be
 * changed and nothing is said of what to do before, or a migration fails (nothing of it stays).
 */
export async function migrate(urls: Urls, beforeUpgrade: BeforeUpgrade = refuseUpgrade): Promise<Migrated> {
  const migrating = openStore({ url: urls.migration, connections: 4 });
  try {
    await refuseOldServers(migrating);
    return await inTurn(migrating, async () => {
      await refuseHalfRestored(migrating);
      const first = await firstPending(migrating.read);
      if (first !== undefined && (await holdsRecords(migrating.read))) await beforeUpgrade(first);
      return await migrateAndGrant(migrating, urls);
    });
  } finally {
    await migrating.close();
  }
}

async function refuseUpgrade(first: string): Promise<void> {
  throw new StoreError(`The tables hold records and need ${first}, for which no backup would be made. Run \`npm start\`, which makes one.`);
}

/** The first migration that this database still needs; undefined where it has them all. */
async function firstPending(db: Reader): Promise<string | undefined> {
  const { rows: tables } = await sql<{ there: boolean }>`select to_regclass(${`${SCHEMA}.migration`}) is not null as there`.execute(db);
  const { rows } =
    tables[0]?.there === true ? await sql<{ name: string }>`select name from ${sql.id(SCHEMA, 'migration')}`.execute(db) : { rows: [] };
  const applied = new Set(rows.map(({ name }) => name));
  return Object.keys(MIGRATIONS).find((name) => !applied.has(name));
}

async function migrateAndGrant(migrating: Store, urls: Urls): Promise<Migrated> {
  const applied = await migrateTables(migrating.read);
  await queueTables(urls.migration);
  if (await ensureAppRole(migrating.read)) await migrating.transaction(grantRights);
  return { applied, app: await admitToAppRole(migrating.read, urls.app) };
}

const OLDEST = 15;

/** Throws StoreError where the server is of a release that cannot be used. */
export async function refuseOldServers(store: Store): Promise<void> {
  const { rows } = await sql<{ release: number }>`select current_setting('server_version_num')::int / 10000 as release`.execute(store.read);
  const release = rows[0]?.release ?? 0;
  if (release < OLDEST) throw new StoreError(`The database server is PostgreSQL ${release}. Sightline needs release ${OLDEST} or later.`);
}

/** Applies the migrations that are missing, up to this one or all of them, and answers their names. Throws StoreError where one fails. */
export async function migrateTables(db: Reader, upTo?: string): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
    migrationTableSchema: SCHEMA,
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
  const { error, results = [] } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
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
