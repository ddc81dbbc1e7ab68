import { type RawBuilder, sql } from 'kysely';
import type { Writer } from '../schema.ts';

/** Whether everyone in a council's record is invented: it is a demonstration, and nothing was ever taken into it from a file. */
export function onlyInvented(authority: string): RawBuilder<boolean> {
  return sql<boolean>`(exists (select from authority u where u.authority = ${sql.ref(authority)} and u.demonstration)
    and not exists (select from batch b where b.authority = ${sql.ref(authority)} and b.state = 'taken'))`;
}

/** Whether there is anybody in a council's record. */
export function anybody(authority: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from subject p where p.authority = ${sql.ref(authority)})`;
}

/** Whether a council's record is a demonstration and nothing else, until the end of the transaction. */
export async function holdDemonstration(tx: Writer, authority: string): Promise<boolean> {
  const row = await tx
    .selectFrom('authority as a')
    .select(onlyInvented('a.authority').as('invented'))
    .where('a.authority', '=', authority)
    .forShare()
    .executeTakeFirst();
  return row?.invented === true;
}
