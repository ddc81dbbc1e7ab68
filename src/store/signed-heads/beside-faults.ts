/** What is kept beside the entries and can be worked out from what is chained or signed: it must agree. */
import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../canonical-json.ts';
import type { ChainFault } from '../chain-fault.ts';
import type { Reader } from '../schema.ts';

export interface BesideFault {
  /** `holding`: what a kind of source could hold is not what it is named by. `author`: who has recorded is not who the forms say. */
  readonly table: 'holding' | 'author';
  /** Which one. */
  readonly key: string;
}

/** The first of these records whose name, dates or kind are not those stated last; of one that was destroyed, nothing but its kind is known. */
export async function notAsStated(db: Reader, authority: string, subjects: readonly string[]): Promise<ChainFault | undefined> {
  const { rows } = await sql<{ subject: string }>`
    select s.subject from subject s
    left join lateral (
      select kind, name, born, expected from (
        select stated, kind, name, born, expected from subject_details d where d.authority = s.authority and d.subject = s.subject
        union all
        select 0, kind, null, null, null from destroyed_record d where d.authority = s.authority and d.subject = s.subject
      ) those order by stated desc limit 1
    ) stated on true
    where s.authority = ${authority} and s.subject = any(${subjects})
      and (s.kind, s.name, s.born, s.expected) is distinct from (stated.kind, stated.name, stated.born, stated.expected)
    order by s.subject collate "C" limit 1`.execute(db);
  return rows[0] && { subject: rows[0].subject, seq: 0, why: 'details' };
}

export async function besideFault(db: Reader, authority: string): Promise<BesideFault | undefined> {
  return (await holdingFault(db, authority)) ?? (await authorFault(db, authority));
}

async function holdingFault(db: Reader, authority: string): Promise<BesideFault | undefined> {
  const rows = await db.selectFrom('holding').select(['holding', 'holds']).where('authority', '=', authority).orderBy('holding').execute();
  const wrong = rows.find(({ holding, holds }) => holding !== (typeof holds === 'string' ? holds : hash('sha256', canonicalJson(holds))));
  return wrong && { table: 'holding', key: wrong.holding };
}

async function authorFault(db: Reader, authority: string): Promise<BesideFault | undefined> {
  const { rows } = await sql<{ author: string }>`
    with noted as (select author, role from author where authority = ${authority}),
      written as (select author, role from recording where authority = ${authority})
    select author from ((table noted except table written) union all (table written except table noted)) differing
    order by author limit 1`.execute(db);
  return rows[0] && { table: 'author', key: rows[0].author };
}
