import { sql } from 'kysely';
import { namedFiles } from './files/named-files.ts';
import { copyOut } from './copy-statements.ts';
import { StoreError } from './errors.ts';
import { keptForGood, type KeptTable, tablesPresent, unclassified } from './kept.ts';
import { inCopyingTransaction } from './one-connection.ts';
import { SCHEMA } from './open-store.ts';
import type { Writer } from './schema.ts';

/** Everything kept for good, as it stood at one moment, however much is written meanwhile. */
export interface Snapshot {
  readonly taken: Temporal.Instant;
  /** The last migration that had been applied. */
  readonly level: string;
  /** The release of the database server: '18.4'. */
  readonly server: string;
  readonly councils: readonly { readonly id: string; readonly name: string }[];
  /** Each after those it refers to. */
  readonly tables: readonly KeptTable[];
  /** Every row of a table as a line of COPY text, in pieces that need not end where a row does. One table at a time. */
  rows(table: KeptTable): AsyncIterable<Buffer>;
  /** The files that entries name, by SHA-256, in order. */
  readonly files: readonly string[];
}

/**
 * Hands what is kept for good, as it stands now, to the work. Nobody waits for it, save a change of the tables themselves. The address
 * is that of the role that owns the tables. Throws StoreError where there is no record, or a table of which nobody said how it is kept.
 */
export async function withSnapshot<T>(url: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return inCopyingTransaction(url, { isolation: 'repeatable read', access: 'read only' }, async ({ tx, out }) => {
    await holdTablesStill(tx, url);
    const present = await tablesPresent(tx);
    if (!present.some(({ name }) => name === 'journal'))
      throw new StoreError('There is no record in this database, so there is nothing to back up.');
    const unknown = unclassified(present);
    if (unknown.length > 0) {
      throw new StoreError(
        `The database has tables that this release does not know: ${unknown.join(', ')}. Use the release of Sightline that made them.`,
      );
    }
    return work({
      ...(await situation(tx)),
      files: await namedFiles(tx),
      tables: keptForGood(present),
      rows: (table) => out(copyOut(table)),
    });
  });
}

// Locked before the snapshot is taken by the first question, so that no column comes or goes in between.
async function holdTablesStill(tx: Writer, url: string): Promise<void> {
  const names = await namesNow(url);
  if (names.length > 0) await sql`lock table ${sql.join(names.map((name) => sql.id(SCHEMA, name)))} in access share mode`.execute(tx);
}

// Asked in another transaction: the snapshot begins with the first question asked in its own.
function namesNow(url: string): Promise<readonly string[]> {
  return inCopyingTransaction(url, { isolation: 'read committed', access: 'read only' }, async ({ tx }) =>
    keptForGood(await tablesPresent(tx)).map(({ name }) => name),
  );
}

async function situation(tx: Writer): Promise<Pick<Snapshot, 'taken' | 'level' | 'server' | 'councils'>> {
  const { rows } = await sql<{ taken: Temporal.Instant; level: string; server: string }>`
    select now() as taken, current_setting('server_version') as server,
      (select name from ${sql.id(SCHEMA, 'migration')} order by name desc limit 1) as level`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new StoreError('The database did not say how far its tables have come.');
  const councils = await tx.selectFrom('authority').select(['authority as id', 'name']).orderBy('authority').execute();
  return { ...row, councils };
}
