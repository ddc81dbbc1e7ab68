import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Source } from '../record/types.ts';
import { StoreError } from './errors.ts';
import type { BatchTable, Reader, Writer } from './schema.ts';
import type { Store } from './open-store.ts';

/** A file, or several that belong together, read and kept aside. */
export interface NewBatch {
  readonly id: string;
  /** The same for the same content, whatever the files are called. */
  readonly fingerprint: string;
  readonly name: string;
  /** Which form it is. */
  readonly kind: string;
  /** What was found on reading it, as JSON; the store does not look inside. */
  readonly preview: unknown;
  /** What this form can hold. */
  readonly source: Source;
}

export interface Batch extends NewBatch {
  readonly state: 'waiting' | 'taken';
  readonly preparedAt: Temporal.Instant;
  /** What was taken, by kind; once taken. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly takenBy?: string;
  readonly takenAt?: Temporal.Instant;
}

/** What came of taking a batch: taken now, or its content had been taken before and nothing was changed. */
export type Taking<T> = { readonly taken: true; readonly result: T } | { readonly taken: false; readonly before: Batch };

/** Keeps a batch aside until it is taken or left. One kept aside for longer than a day was left by a stop half-way, and goes. */
export async function prepareBatch(tx: Writer, authority: string, batch: NewBatch): Promise<void> {
  const { id, fingerprint, name, kind, preview, source } = batch;
  await tx
    .deleteFrom('batch')
    .where('authority', '=', authority)
    .where('state', '=', 'waiting')
    .where('prepared_at', '<', sql<Temporal.Instant>`now() - interval '1 day'`)
    .execute();
  await tx
    .insertInto('batch')
    .values({
      authority,
      batch: id,
      fingerprint,
      name,
      kind,
      preview: JSON.stringify(preview),
      source: JSON.stringify(source),
      state: 'waiting',
    })
    .execute();
}

/** The batch with this id, or undefined. */
export async function findBatch(db: Reader, authority: string, id: string): Promise<Batch | undefined> {
  const row = await db.selectFrom('batch').selectAll().where('authority', '=', authority).where('batch', '=', id).executeTakeFirst();
  return row && batchFrom(row);
}

/** The same within a transaction, until whose end nobody may take or remove it. */
async function holdBatch(tx: Writer, authority: string, id: string): Promise<Batch | undefined> {
  const row = await tx
    .selectFrom('batch')
    .selectAll()
    .where('authority', '=', authority)
    .where('batch', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && batchFrom(row);
}

/** The taken batch with this content, or undefined. */
async function takenBatch(db: Reader, authority: string, fingerprint: string): Promise<Batch | undefined> {
  const row = await db
    .selectFrom('batch')
    .selectAll()
    .where('authority', '=', authority)
    .where('fingerprint', '=', fingerprint)
    .where('state', '=', 'taken')
    .executeTakeFirst();
  return row && batchFrom(row);
}

/** Every batch taken, the latest first. */
export async function takenBatches(db: Reader, authority: string): Promise<readonly Batch[]> {
  const rows = await db
    .selectFrom('batch')
    .selectAll()
    .where('authority', '=', authority)
    .where('state', '=', 'taken')
    .orderBy('taken_at', 'desc')
    .execute();
  return rows.map(batchFrom);
}

/** The last day for which any of the files taken speaks; Infinity where one speaks for good, undefined where none was taken. */
export async function filesSpeakUntil(db: Reader, authority: string): Promise<number | undefined> {
  const { rows } = await sql<{ taken: boolean; until: number | null }>`
    select count(*) > 0 as taken, case when bool_and(source ? 'to') then max((source ->> 'to')::integer) end as until
    from batch where authority = ${authority} and state = 'taken'`.execute(db);
  const [found] = rows;
  return found?.taken === true ? (found.until ?? Infinity) : undefined;
}

/** Removes a batch that was kept aside and not taken. Throws for one that was taken: that is part of the record. */
export async function leaveBatch(tx: Writer, authority: string, id: string): Promise<void> {
  await tx.deleteFrom('batch').where('authority', '=', authority).where('batch', '=', id).execute();
}

/**
 * Takes a waiting batch into the record: everything that `work` writes, or nothing. Imports into one council take turns.
 * Where the same content was taken before, `work` is not called and nothing changes. `work` answers the counts to keep.
 * Throws StoreError where no such batch waits.
 */
export async function takeBatch<T extends { readonly counts: Readonly<Record<string, number>> }>(
  store: Store,
  authority: string,
  id: string,
  by: string,
  work: (tx: Writer, batch: Batch) => Promise<T>,
): Promise<Taking<T>> {
  return store.transaction(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`taking into ${authority}`}, 0))`.execute(tx);
    const batch = await holdBatch(tx, authority, id);
    if (batch === undefined) throw new StoreError(`There is no batch ${id} to take. Hand the file in again.`);
    const before = await takenBatch(tx, authority, batch.fingerprint);
    if (before !== undefined) return { taken: false, before };
    const result = await work(tx, batch);
    await tx
      .updateTable('batch')
      .set({ state: 'taken', counts: JSON.stringify(result.counts), taken_by: by, taken_at: sql<string>`written_now()` })
      .where('authority', '=', authority)
      .where('batch', '=', id)
      .execute();
    return { taken: true, result };
  });
}

function batchFrom(row: Selectable<BatchTable>): Batch {
  return {
    id: row.batch,
    fingerprint: row.fingerprint,
    name: row.name,
    kind: row.kind,
    preview: row.preview,
    source: row.source,
    state: row.state,
    preparedAt: row.prepared_at,
    ...(row.counts !== null && { counts: row.counts }),
    ...(row.taken_by !== null && { takenBy: row.taken_by }),
    ...(row.taken_at !== null && { takenAt: row.taken_at }),
  };
}
