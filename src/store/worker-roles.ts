import { sql } from 'kysely';
import type { Reader } from './schema.ts';

/** Somebody employed, and as what. */
export interface Employed {
  readonly worker: string;
  readonly name: string;
  readonly role: string;
}

/** Every worker on record who was employed in a role, by id. */
export async function employedWorkers(db: Reader, authority: string, pack: string, worker?: string): Promise<readonly Employed[]> {
  const { rows } = await sql<Employed>`
    select subject as worker, name, role from subject_summary
    where authority = ${authority} and pack = ${pack} and kind = 'worker' and role is not null
      and ${worker === undefined ? sql`true` : sql`subject = ${worker}`} order by subject`.execute(db);
  return rows;
}
