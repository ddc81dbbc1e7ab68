import { type Selectable, sql } from 'kysely';
import type { DraftFields, DraftTable, Reader, Writer } from './schema.ts';

/** A form that somebody has begun and not saved. */
export interface StoredDraft {
  /** The key of the form. */
  readonly key: string;
  readonly owner: string;
  readonly type: string;
  readonly children: readonly string[];
  /** Each field as the form sent it. */
  readonly sent: DraftFields;
  readonly savedAt: Temporal.Instant;
  readonly version: number;
  /** The open page that sent it last, and how often that page had sent. */
  readonly writtenOn: string;
  readonly turn: number;
}

/** Until the transaction ends, nobody else can keep, record or throw away the draft with this key, whether or not there is one yet. */
export async function holdDraft(tx: Writer, authority: string, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`draft ${authority} ${key}`}, 0))`.execute(tx);
}

/** Keeps a draft in place of what was kept under its key; answers when. The key must be held, and not be somebody else's. */
export async function putDraft(tx: Writer, authority: string, draft: Omit<StoredDraft, 'savedAt'>): Promise<Temporal.Instant> {
  const changing = {
    children: [...draft.children],
    sent: JSON.stringify(draft.sent),
    version: draft.version,
    written_on: draft.writtenOn,
    turn: draft.turn,
  };
  const row = await tx
    .insertInto('draft')
    .values({ authority, draft: draft.key, owner: draft.owner, type: draft.type, ...changing })
    .onConflict((conflict) => conflict.columns(['authority', 'draft']).doUpdateSet({ ...changing, saved_at: sql<string>`now()` }))
    .returning('saved_at')
    .executeTakeFirstOrThrow();
  return row.saved_at;
}

/** The draft with this key, whoever's it is, or undefined. */
export async function findDraft(db: Reader, authority: string, key: string): Promise<StoredDraft | undefined> {
  const row = await db.selectFrom('draft').selectAll().where('authority', '=', authority).where('draft', '=', key).executeTakeFirst();
  return row && draftFrom(row);
}

/** Everything this owner has begun, the latest first. */
export async function draftsOf(db: Reader, authority: string, owner: string): Promise<readonly StoredDraft[]> {
  const rows = await db
    .selectFrom('draft')
    .selectAll()
    .where('authority', '=', authority)
    .where('owner', '=', owner)
    .orderBy('saved_at', 'desc')
    .orderBy('draft')
    .execute();
  return rows.map(draftFrom);
}

export async function countDrafts(db: Reader, authority: string, owner: string): Promise<number> {
  const { n } = await db
    .selectFrom('draft')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('authority', '=', authority)
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow();
  return n;
}

/** Removes the draft with this key, where there is one. */
export async function removeDraft(tx: Writer, authority: string, key: string): Promise<void> {
  await tx.deleteFrom('draft').where('authority', '=', authority).where('draft', '=', key).execute();
}

/** Removes what nobody has gone on with for so many days. */
export async function removeDraftsOlderThan(tx: Writer, authority: string, days: number): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('authority', '=', authority)
    .where('saved_at', '<', sql<Temporal.Instant>`now() - make_interval(days => ${days})`)
    .execute();
}

function draftFrom(row: Selectable<DraftTable>): StoredDraft {
  const { draft, owner, type, children, sent, saved_at, version, written_on, turn } = row;
  return { key: draft, owner, type, children, sent, savedAt: saved_at, version, writtenOn: written_on, turn };
}
