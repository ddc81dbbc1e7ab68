import { sql } from 'kysely';
import type { RoleOf } from './recordings.ts';
import type { Reader } from './schema.ts';

/** Each worker on record, with what entries of this type last said in this field of them: the role they were employed in. */
export async function rolesOfWorkers(db: Reader, authority: string, type: string, field: string): Promise<readonly RoleOf[]> {
  const { rows } = await sql<RoleOf>`
    select distinct on (subject) subject as worker, j.fields ->> ${field} as role
    from subject s join journal j using (authority, subject)
    where s.authority = ${authority} and s.kind = 'worker' and j.type = ${type} and j.fields ? ${field}
    order by subject, j.occurred_day desc, j.occurred_minute desc nulls last, j.seq desc`.execute(db);
  return rows;
}
