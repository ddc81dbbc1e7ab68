import { Pool } from 'pg';

/** Where the queue is, and the role to use it as. */
export interface QueueAddress {
  readonly url: string;
  readonly role?: string;
}

/** Connections for the queue alone: one listens for jobs that come, one takes and gives them back. */
export function queuePool({ url, role }: QueueAddress): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 2,
    onConnect: async (client) => {
      client.on('error', () => undefined);
      if (role !== undefined) await client.query(`set role ${role}`);
    },
  });
  pool.on('error', () => undefined);
  // The queue asks for a listener of its own kind before it trusts a pool it did not make.
  pool.on('connect', () => undefined);
  return pool;
}
