import { type SqlBool, sql } from 'kysely';
import { type Day, isoOf } from '../calendar/index.ts';
import type { Subject, SubjectKind } from '../record/types.ts';
import { subjectFrom } from './read-record.ts';
import type { Reader } from './schema.ts';
import { hasWords, wordsAsMet } from './worklist-filter.ts';

/**
 * Children whose name or id has words that begin as asked, by name; at most `limit`. Nothing asked finds nobody. Of those alone whose records are, or
 * once were, more sensitive than others, and of `orThese`, where that is enough.
 */
export async function findChildren(
  db: Reader,
  authority: string,
  asked: string,
  limit = 20,
  onlySensitive?: { readonly orThese: readonly string[] },
): Promise<readonly Subject[]> {
  if (asked.trim() === '') return [];
  const rows = await db
    .selectFrom('subject')
    .select(['subject', 'kind', 'name', 'born', 'expected'])
    .where('authority', '=', authority)
    .where('kind', '=', 'child')
    .where(onlySensitive === undefined ? hasWords(sql.ref('subject'), authority, asked) : wordsAsMet(sql.ref('search'), asked))
    .$if(onlySensitive !== undefined, (query) =>
      query.where(
        sql<SqlBool>`subject in (select subject from record_sensitivity where authority = ${authority} union select unnest(${onlySensitive?.orThese ?? []}::text[]))`,
      ),
    )
    .orderBy('name')
    .orderBy('subject')
    .limit(limit)
    .execute();
  return rows.map(subjectFrom);
}

/** Children born on that day, by name; at most `limit`. */
export async function childrenBornOn(db: Reader, authority: string, born: Day, limit: number): Promise<readonly Subject[]> {
  const rows = await db
    .selectFrom('subject')
    .select(['subject', 'kind', 'name', 'born', 'expected'])
    .where('authority', '=', authority)
    .where('kind', '=', 'child')
    .where('born', '=', sql<Day>`${isoOf(born)}::date`)
    .orderBy('name')
    .orderBy('subject')
    .limit(limit)
    .execute();
  return rows.map(subjectFrom);
}

/** Several subjects without their records: names of workers, say. Those that are not known are left out. */
export async function subjectsByIds(db: Reader, authority: string, ids: readonly string[]): Promise<readonly Subject[]> {
  const rows = await db
    .selectFrom('subject')
    .select(['subject', 'kind', 'name', 'born', 'expected'])
    .where('authority', '=', authority)
    .where('subject', '=', sql<string>`any(${ids})`)
    .orderBy('subject')
    .execute();
  return rows.map(subjectFrom);
}

/** How many subjects of a kind a council has records of. */
export async function countSubjects(db: Reader, authority: string, kind: SubjectKind): Promise<number> {
  const row = await db
    .selectFrom('subject')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('authority', '=', authority)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return row.n;
}
