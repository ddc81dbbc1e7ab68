import { sql } from 'kysely';
import type { Reader } from './schema.ts';

/** The children of each entry that is about several of them, each set of children once. */
export async function childrenTogether(db: Reader, authority: string): Promise<readonly (readonly string[])[]> {
  const { rows } = await sql<{ children: string[] }>`
    select distinct array_agg(s.subject order by s.subject) as children
    from (select distinct subjects from journal where authority = ${authority} and cardinality(subjects) > 1) j
    cross join lateral unnest(j.subjects) as named(subject)
    join subject s on s.authority = ${authority} and s.subject = named.subject and s.kind = 'child'
    group by j.subjects having count(*) > 1`.execute(db);
  return rows.map(({ children }) => children);
}
