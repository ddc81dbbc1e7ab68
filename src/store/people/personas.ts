import { sql } from 'kysely';
import type { Role } from '../../record/types.ts';
import type { Reader } from '../schema.ts';

/** A worker of a demonstration whom somebody could be. */
export interface PersonaFound {
  readonly worker: string;
  readonly name: string;
  readonly role: Role;
  readonly team: string | null;
  readonly children: number;
}

/**
 * The social worker with the most children, the manager who supervises them and business support, all of the team that the social worker's
 * children are with; and one worker of each of these other roles.
 */
export async function personasFound(
  db: Reader,
  authority: string,
  pack: string,
  others: readonly Role[],
): Promise<readonly PersonaFound[]> {
  const { rows } = await sql<PersonaFound>`
    with employed as (
      select subject as worker, name, role from subject_summary where authority = ${authority} and pack = ${pack} and kind = 'worker'
    ), caseload as (
      select s.worker, s.team, count(*) as children from subject_summary s join employed e on e.worker = s.worker and e.role = 'social-worker'
      where s.authority = ${authority} and s.pack = ${pack} and s.kind = 'child' and s.open
      group by 1, 2 order by 3 desc, 1, 2 limit 1
    ), manager as (
      select j.author as worker from journal j join caseload c on j.subject = c.worker
      where j.authority = ${authority} and j.type = 'personal-supervision' and j.author is not null order by j.seq desc limit 1
    )
    select e.worker, e.name, e.role, c.team, c.children from employed e join caseload c on c.worker = e.worker
    union all
    select e.worker, e.name, e.role, (select team from caseload), 0 from employed e join manager m on m.worker = e.worker
    union all
    (select distinct on (role) worker, name, role, case when role = 'business-support' then (select team from caseload) end, 0
      from employed where role = any(${[...others]}) order by role, worker)`.execute(db);
  return rows;
}
