import type { Pool } from 'pg';
import { ALIVE } from './alive.ts';
import { QUEUE_SCHEMA } from './queue-schema.ts';

/** A runner is given so long to show that it is alive before what it took is given to others. */
const GRACE = '2 seconds';

/**
 * Gives back the jobs of runners that are no longer there: nobody holds the lock of their name. Answers their names. A runner taken
 * for lost that was not does its job beside another, so every job must do no harm when it is done twice.
 */
export async function unlockLost(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select distinct locked_by as name from ${QUEUE_SCHEMA}._private_jobs j
     where locked_by is not null and locked_at < now() - interval '${GRACE}' and not exists (
       select from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 2
         and l.database = (select oid from pg_database where datname = current_database())
         and l.classid = ${ALIVE} and l.objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid)`,
  );
  const lost = rows.map(({ name }) => name);
  if (lost.length > 0) {
    await pool.query(`select ${QUEUE_SCHEMA}.force_unlock_workers($1::text[])`, [lost]);
    await pool.query(`select pg_notify('jobs:insert', '{"count":1}')`);
  }
  return lost;
}

/**
 * Gives back the jobs that this runner has taken, by its name, and is not doing: the database was lost before it could be told what came
 * of them. `doing` are the ids of those it is doing. One that was done after all is done again.
 */
export async function giveBack(pool: Pool, name: string, doing: readonly string[]): Promise<void> {
  const { rowCount } = await pool.query(
    `update ${QUEUE_SCHEMA}._private_jobs set locked_at = null, locked_by = null, run_at = greatest(run_at, now()), updated_at = now()
     where locked_by = $1 and id <> all($2::bigint[]) and locked_at < now() - interval '${GRACE}'`,
    [name, doing],
  );
  if ((rowCount ?? 0) > 0) await pool.query(`select pg_notify('jobs:insert', '{"count":1}')`);
}
