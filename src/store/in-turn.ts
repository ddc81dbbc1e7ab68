import { sql } from 'kysely';
import type { Store } from './open-store.ts';

/** Has work on the tables themselves done by one process at a time; whoever comes second waits on a connection of its own. */
export function inTurn<T>(store: Store, work: () => Promise<T>): Promise<T> {
  return store.read.connection().execute(async (holder) => {
    await sql`select pg_advisory_lock(hashtextextended('sightline is migrating', 0))`.execute(holder);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended('sightline is migrating', 0))`.execute(holder);
    }
  });
}
