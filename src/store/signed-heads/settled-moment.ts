import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { microseconds } from '../microseconds.ts';
import type { Reader } from '../schema.ts';

/** A transaction is seen a little after the moment that it counts as begun. */
const UNSEEN_SECONDS = 5;
const LOOKS_EVERY = 100;
const LONGEST_WAIT = 30_000;

/**
 * A moment just gone by (in microseconds since 1970) such that nothing will be written any more that bears an earlier one. Whoever is
 * writing is waited for, and never held up. Undefined where somebody takes too long: then it is tried again later.
 */
export async function settledMoment(
  db: Reader,
  unseen: number = UNSEEN_SECONDS,
  longest: number = LONGEST_WAIT,
): Promise<bigint | undefined> {
  const { moment, under_way: begun } = await situation(db, unseen);
  for (let waited = 0; (await stillUnderWay(db, begun)) > 0; waited += LOOKS_EVERY) {
    if (waited >= longest) return undefined;
    await wait(LOOKS_EVERY);
  }
  return BigInt(moment);
}

/** The moment, and every transaction in this database that had begun when it was chosen. */
async function situation(db: Reader, unseen: number): Promise<{ moment: string; under_way: readonly string[] }> {
  const { rows } = await sql<{ moment: string; under_way: readonly string[] }>`
    with now as materialized (select clock_timestamp() - make_interval(secs => ${unseen}) as moment)
    select ${microseconds('moment')} as moment, array(
      select l.virtualtransaction from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'virtualxid' and l.granted and a.usesysid is not null and l.pid <> pg_backend_pid()
        and a.datid = (select oid from pg_database where datname = current_database())
    ) as under_way from now`.execute(db);
  return rows[0] ?? { moment: '0', under_way: [] };
}

async function stillUnderWay(db: Reader, begun: readonly string[]): Promise<number> {
  if (begun.length === 0) return 0;
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from pg_locks where locktype = 'virtualxid' and virtualtransaction = any(${begun})`.execute(db);
  return rows[0]?.n ?? 0;
}
