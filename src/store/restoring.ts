import { sql } from 'kysely';
import { StoreError } from './errors.ts';
import { inTurn } from './in-turn.ts';
import { openStore, SCHEMA, type Store } from './open-store.ts';

const NOTE = sql.id(SCHEMA, 'restoring');

/** Notes in the database, for whoever comes after a sudden end, that a restore from this file has begun. It goes with the old tables when the restore ends. */
export async function noteRestoring(store: Store, file: string): Promise<void> {
  await store.transaction(async (tx) => {
    await sql`create schema if not exists ${sql.id(SCHEMA)}`.execute(tx);
    await sql`create table if not exists ${NOTE} (file text not null, begun timestamptz not null default now())`.execute(tx);
    await sql`delete from ${NOTE}`.execute(tx);
    await sql`insert into ${NOTE} (file) values (${file})`.execute(tx);
  });
}

/** Takes the note away: nothing was restored, and the database may be used as the empty one it is. */
export async function restoringDone(store: Store): Promise<void> {
  await sql`drop table if exists ${NOTE}`.execute(store.read);
}

/** The same, in a database that nothing else has open; waits for a restore that is still under way. */
export async function abandonRestore(url: string): Promise<void> {
  const store = openStore({ url, connections: 2 });
  try {
    await inTurn(store, () => restoringDone(store));
  } finally {
    await store.close();
  }
}

/** Throws StoreError where a restore was begun and did not end. Asked in turn, so none is under way. */
export async function refuseHalfRestored(store: Store): Promise<void> {
  const { rows: tables } = await sql<{ there: boolean }>`select to_regclass(${`${SCHEMA}.restoring`}) is not null as there`.execute(
    store.read,
  );
  if (tables[0]?.there !== true) return;
  const { rows } = await sql<{ file: string; begun: Temporal.Instant }>`select file, begun from ${NOTE}`.execute(store.read);
  const [note] = rows;
  throw new StoreError(
    `A restore from ${note?.file ?? 'a backup'}, begun at ${note?.begun.toString({ smallestUnit: 'second' }) ?? 'some time'}, did not finish, and nothing of it is here. ` +
      'Run the same `sightline restore` again; or run `sightline restore --abandon` to begin with an empty record.',
  );
}
