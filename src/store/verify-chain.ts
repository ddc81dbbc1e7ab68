import { sql } from 'kysely';
import { chainHash } from './chain.ts';
import { ENTRY_COLUMNS, type EntryColumns, entryFrom, entryText } from './entry-row.ts';
import { destroyedEnds } from './rights-of-people/destroy.ts';
import type { Reader } from './schema.ts';

/** Where the journal no longer is what was written. */
export interface ChainFault {
  readonly subject: string;
  /** The first place in the record that does not fit, from 1. */
  readonly seq: number;
  /** The entry found there; absent where it is missing. */
  readonly entry?: string;
  readonly why: 'changed' | 'missing' | 'unexpected';
}

export interface ChainCheck {
  readonly records: number;
  readonly entries: number;
  /** The first fault in order of subject and place; absent where every entry is as it was written. */
  readonly fault?: ChainFault;
}

interface Head {
  readonly subject: string;
  readonly last_seq: number;
  readonly last_hash: Buffer | null;
}

type Row = EntryColumns & {
  readonly subject: string;
  readonly seq: number;
  readonly batch: string | null;
  readonly appended_at: Temporal.Instant;
  readonly previous_hash: Buffer | null;
  readonly hash: Buffer;
};

const RECORDS_AT_A_TIME = 200;

/**
 * Works out the chain of one record, or of every record, anew and compares. Only some records are held at a time. It stops at the first
 * fault. An entry that was changed, taken out, put in, moved or cut off from the end shows.
 */
export async function verifyChain(db: Reader, authority: string, subject?: string): Promise<ChainCheck> {
  const snapshot = await db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute();
  let records = 0;
  let entries = 0;
  try {
    for (
      let heads = await nextHeads(snapshot, authority, '', subject);
      heads.length > 0;
      heads = await nextHeads(snapshot, authority, heads.at(-1)?.subject ?? '', subject)
    ) {
      const rows = Map.groupBy(await rowsOf(snapshot, authority, heads), (row) => row.subject);
      const destroyed = await destroyedEnds(
        snapshot,
        authority,
        heads.map((head) => head.subject),
      );
      for (const head of heads) {
        const written = rows.get(head.subject) ?? [];
        const fault = faultIn(authority, head, written, destroyed.get(head.subject));
        if (fault !== undefined) return { records, entries, fault };
        records += 1;
        entries += written.length;
      }
    }
    return { records, entries };
  } finally {
    await snapshot.rollback().execute();
  }
}

function nextHeads(db: Reader, authority: string, after: string, only: string | undefined): Promise<readonly Head[]> {
  return db
    .selectFrom('subject')
    .select(['subject', 'last_seq', 'last_hash'])
    .where('authority', '=', authority)
    .where('subject', '>', after)
    .$if(only !== undefined, (query) => query.where('subject', '=', only ?? ''))
    .orderBy('subject')
    .limit(RECORDS_AT_A_TIME)
    .execute();
}

function rowsOf(db: Reader, authority: string, heads: readonly Head[]): Promise<readonly Row[]> {
  const ids = heads.map(({ subject }) => subject);
  return db
    .selectFrom('journal')
    .select(['subject', 'seq', 'batch', 'appended_at', 'previous_hash', 'hash', ...ENTRY_COLUMNS])
    .where('authority', '=', authority)
    .where('subject', '=', sql<string>`any(${ids})`)
    .orderBy('subject')
    .orderBy('seq')
    .execute();
}

/** The chain begins with nothing, or where that of a record ended that was destroyed. */
interface Beginning {
  readonly seq: number;
  readonly hash: Buffer | null;
}

function faultIn(authority: string, head: Head, rows: readonly Row[], begins: Beginning = { seq: 0, hash: null }): ChainFault | undefined {
  const { subject } = head;
  let previous = begins.hash;
  for (const [index, row] of rows.entries()) {
    const seq = begins.seq + index + 1;
    if (row.seq !== seq) return { subject, seq, why: 'missing' };
    if (seq > head.last_seq) return { subject, seq, entry: row.entry_id, why: 'unexpected' };
    const text = entryText(entryFrom(row));
    const hash = chainHash({ authority, subject, seq, appended: row.appended_at, batch: row.batch, text }, previous);
    if (!hash.equals(row.hash) || !same(previous, row.previous_hash)) return { subject, seq, entry: row.entry_id, why: 'changed' };
    previous = hash;
  }
  const last = begins.seq + rows.length;
  if (last < head.last_seq) return { subject, seq: last + 1, why: 'missing' };
  return same(previous, head.last_hash) ? undefined : { subject, seq: last, why: 'changed' };
}

function same(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}
