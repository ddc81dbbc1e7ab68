import { sql } from 'kysely';
import type { Writer } from '../schema.ts';

/**
 * Counts one try against an account before it is looked at, so that many at once are counted as many. Undefined where the account has to
 * wait; else how many tries have now failed in a row, this one taken as failed until `tryWasRight`.
 */
export async function countTry(tx: Writer, authority: string, id: string, now: Temporal.Instant): Promise<number | undefined> {
  const row = await tx
    .updateTable('account')
    .set({ failures: sql<number>`failures + 1` })
    .where('authority', '=', authority)
    .where('account', '=', id)
    .where((is) => is.or([is('locked_until', 'is', null), is('locked_until', '<=', sql<Temporal.Instant>`${now.toString()}`)]))
    .returning('failures')
    .executeTakeFirst();
  return row?.failures;
}

/** Nobody may try again before this. */
export async function lockUntil(tx: Writer, authority: string, id: string, until: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('account')
    .set({ locked_until: until.toString() })
    .where('authority', '=', authority)
    .where('account', '=', id)
    .execute();
}

/** Takes back one try that was right, but not the ones before it; `all` where nothing is left to be proved. */
export async function tryWasRight(tx: Writer, authority: string, id: string, taken: 'one' | 'all'): Promise<void> {
  await tx
    .updateTable('account')
    .set({ failures: taken === 'all' ? 0 : sql<number>`greatest(failures - 1, 0)`, locked_until: null })
    .where('authority', '=', authority)
    .where('account', '=', id)
    .execute();
}
