import { sql } from 'kysely';
import type { CouncilWordTable, Reader, Writer } from './schema.ts';

/** Something a council said of a word that it advises on, or advises on no more. */
export interface WordSaid {
  readonly act: CouncilWordTable['act'];
  readonly word: string;
  readonly kind: CouncilWordTable['kind'];
  readonly instead: readonly string[];
  readonly because?: string;
  /** The account of whoever said it. */
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** All that was said, the first first. */
export async function wordsSaid(db: Reader, authority: string): Promise<readonly WordSaid[]> {
  const rows = await db.selectFrom('council_word').selectAll().where('authority', '=', authority).orderBy('nth').execute();
  return rows.map(({ act, word, kind, instead, because, said_by, said_at }) => ({
    act,
    word,
    kind,
    instead,
    ...(because !== null && { because }),
    by: said_by,
    at: said_at,
  }));
}

/** Adds what somebody says of a word, as the `nth` that was said. */
export async function sayOfWord(tx: Writer, authority: string, nth: number, said: Omit<WordSaid, 'at'>): Promise<void> {
  const { act, word, kind, instead, because, by } = said;
  await tx
    .insertInto('council_word')
    .values({ authority, nth, act, word, kind, instead: [...instead], because: because ?? null, said_by: by })
    .execute();
}

/** From here to the end of the transaction nobody else changes the words. */
export async function holdWords(tx: Writer, authority: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`words ${authority}`}, 0))`.execute(tx);
}
