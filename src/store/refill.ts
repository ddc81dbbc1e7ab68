import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { copyIn, copyOut } from './copy-statements.ts';
import { StoreError } from './errors.ts';
import { holdsRecords, keptForGood, type KeptTable, tablesPresent } from './kept.ts';
import { inTurn } from './in-turn.ts';
import { migrateTables, refuseOldServers } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { type CopyingTransaction, inCopyingTransaction } from './one-connection.ts';
import { openStore, SCHEMA, type Store } from './open-store.ts';
import { noteRestoring, restoringDone } from './restoring.ts';

/** An empty database with its tables made as they were at some earlier release, to be filled from outside. */
export interface Refill {
  /** What is to be filled, each after those it refers to. */
  readonly tables: readonly KeptTable[];
  /** Takes in rows as lines of COPY text; answers how many the database counted. */
  fill(table: KeptTable, rows: AsyncIterable<Buffer>): Promise<number>;
  /** What a table now holds, as `Snapshot.rows` gives it. */
  rows(table: KeptTable): AsyncIterable<Buffer>;
}

/**
 * Makes the tables of an empty database as the migrations up to `level` leave them and has them filled: all of it or, where it breaks
 * off, nothing. While it lasts, and after a sudden end, the database says that a restore from `file` is not finished. Throws StoreError
 * where there is a record already, or the level is that of a newer release. The address is that of the role that owns the tables.
 */
export async function refill<T>(
  url: string,
  { file, level }: { file: string; level: string },
  work: (refill: Refill) => Promise<T>,
): Promise<T> {
  if (!Object.hasOwn(MIGRATIONS, level)) {
    throw new StoreError(
      `The tables of this backup are those of another release of Sightline (${level}). Restore it with that release, or a newer one.`,
    );
  }
  const store = openStore({ url, connections: 4 });
  try {
    await refuseOldServers(store);
    return await inTurn(store, async () => {
      await refuseUnlessEmpty(store);
      await noteRestoring(store, file);
      try {
        return await inCopyingTransaction(url, { isolation: 'read committed', access: 'read write' }, async (copying) => {
          await makeTablesAnew(copying, level);
          return work(await refillOf(copying));
        });
      } catch (error) {
        // Everything was undone, so nothing is half-way; where not even this can be said, the note stays.
        await restoringDone(store).catch(() => undefined);
        throw error;
      }
    });
  } finally {
    await store.close();
  }
}

async function refuseUnlessEmpty(store: Store): Promise<void> {
  if (await holdsRecords(store.read)) {
    throw new StoreError(
      'There is a record in this database already, and a backup is only restored where there is none. ' +
        'Restore it with --into-new-folder, or set SIGHTLINE_DATA or DATABASE_URL to a place that is empty.',
    );
  }
  const { rows } = await sql<{ encoding: string }>`select current_setting('server_encoding') as encoding`.execute(store.read);
  if (rows[0]?.encoding !== 'UTF8') {
    throw new StoreError(
      `The database keeps text as ${rows[0]?.encoding ?? 'something unknown'}, which cannot hold every name. Make it anew with encoding UTF8.`,
    );
  }
}

async function makeTablesAnew({ tx }: CopyingTransaction, level: string): Promise<void> {
  await sql`drop schema if exists ${sql.id(SCHEMA)} cascade`.execute(tx);
  await sql`create schema ${sql.id(SCHEMA)}`.execute(tx);
  await migrateTables(tx, level);
  // What the migrations waited at most for a lock would otherwise hold for the filling too.
  await sql`set local lock_timeout to 0`.execute(tx);
}

async function refillOf({ tx, in: into, out }: CopyingTransaction): Promise<Refill> {
  return {
    tables: keptForGood(await tablesPresent(tx)),
    fill: async (table, rows) => {
      const copy = into(copyIn(table));
      await pipeline(rows, copy);
      return copy.rowCount;
    },
    rows: (table) => out(copyOut(table)),
  };
}
