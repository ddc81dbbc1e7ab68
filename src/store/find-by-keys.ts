import { sql } from 'kysely';
import type { FoundBy, KeyAsked } from '../record/finding/index.ts';
import type { Reader } from './schema.ts';

/** A child that was found, and what it was found by, as far as whoever asks may know that. */
export interface FoundChild {
  readonly subject: string;
  readonly part: 'child' | 'record';
  readonly told: FoundBy;
}

/**
 * Children who have a key of each of these lists, as many as `limit` at most; a child comes twice where both what anyone may know of it and what
 * its record says fit. What the reader may not know of is not there.
 */
export async function findByKeys(
  db: Reader,
  authority: string,
  asked: readonly (readonly KeyAsked[])[],
  limit: number,
): Promise<readonly FoundChild[]> {
  if (asked.length === 0) return [];
  const query = asked.map((keys) => `(${keys.map(termOf).join(' | ')})`).join(' & ');
  const { rows } = await sql<FoundChild>`
    select s.subject, s.part, s.told from search_name s
    where s.authority = ${authority} and s.subject in (select found_by(${authority}, ${query}::tsquery))
      and array_to_tsvector(s.keys) @@ ${query}::tsquery
    order by s.subject limit ${limit}`.execute(db);
  return rows;
}

/** Keys are letters and digits alone, so nothing in one ends its quotation. */
function termOf({ key, begins }: KeyAsked): string {
  return `'${key}'${begins ? ':*' : ''}`;
}
