import { sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Writer } from './schema.ts';

/** Who asks where nobody does: Sightline at work that no one person asked for. */
export const SYSTEM = 'system';

/** The setting of a connection that tells the database for whom it answers; where it is not set, it shows nothing. */
const SETTING = 'sightline.asker';

/** Whom each connection was last told of. A connection that is lost is forgotten with it. */
const told = new WeakMap<PoolClient, string>();

/** The connections of a pool, each told who asks before anything is asked on it. Ending it leaves the pool to whoever opened it. */
export function poolFor(pool: Pool, asker: string): Pick<Pool, 'options'> & { connect(): Promise<PoolClient>; end(): Promise<void> } {
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      if (told.get(client) === asker) return client;
      try {
        await client.query(`select set_config('${SETTING}', $1, false)`, [asker]);
      } catch (error) {
        client.release(true);
        throw error;
      }
      told.set(client, asker);
      return client;
    },
    end: async () => undefined,
  };
}

/** From here to its end, a transaction that somebody began is Sightline's own work: what follows from what they wrote. */
export async function goOnAsSystem(tx: Writer): Promise<void> {
  await sql`select set_config(${SETTING}, ${SYSTEM}, true)`.execute(tx);
}
