/** What is kept of a record beside its entries, and is signed with them: everything stated of whom it is about, and its sources. */
import { sql } from 'kysely';
import { microseconds } from '../microseconds.ts';
import type { Reader } from '../schema.ts';

/** A row as it is signed. */
export interface BesideRow {
  readonly subject: string;
  /** When it was written, in microseconds since 1970; absent where that is no moment at all. */
  readonly appended: string | null;
  /** Its values in order, as text. */
  readonly values: readonly (string | null)[];
}

export interface Beside {
  readonly details: readonly BesideRow[];
  readonly sources: readonly BesideRow[];
}

const NOTHING: Beside = { details: [], sources: [] };

/** By subject, in the order they were written. */
export async function besideOf(db: Reader, authority: string, subjects: readonly string[]): Promise<(subject: string) => Beside> {
  const details = await sql<BesideRow>`
    select subject, ${microseconds('appended_at')} as appended,
      array[stated::text, kind, name, born::text, expected::text, batch] as values
    from subject_details where authority = ${authority} and subject = any(${subjects}) order by subject_details.subject, stated`.execute(
    db,
  );
  const sources = await sql<BesideRow>`
    select subject, ${microseconds('appended_at')} as appended,
      array[position::text, name, holding, from_day::text, to_day::text, batch] as values
    from source where authority = ${authority} and subject = any(${subjects}) order by source.subject, position`.execute(db);
  const found = new Map<string, { details: BesideRow[]; sources: BesideRow[] }>();
  for (const [list, rows] of [
    ['details', details.rows],
    ['sources', sources.rows],
  ] as const)
    for (const row of rows) {
      const beside = found.get(row.subject) ?? { details: [], sources: [] };
      beside[list].push(row);
      found.set(row.subject, beside);
    }
  return (subject) => found.get(subject) ?? NOTHING;
}
