/** How a runner of jobs shows that it is alive: a lock of its session, which the database gives up the moment the connection is gone. */
import { Client } from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import type { QueueAddress } from './queue-pool.ts';

/** The first half of every such lock, so that no other use of advisory locks is mistaken for one. */
export const ALIVE = 0x51_9e;

/** A machine that is switched off says nothing; the database asks after it this often (seconds). */
const ASK_AFTER = 10;
const RECONNECT_AFTER = 500;

export interface Alive {
  /** Settles once the lock is held for the first time. */
  readonly held: Promise<void>;
  end(): Promise<void>;
}

/** Holds the lock of this name for as long as the process lives, on a connection of its own; taken again where that is lost. */
export function showAlive({ url }: QueueAddress, name: string, notice: (line: string) => void): Alive {
  const ended = new AbortController();
  let client: Client | undefined;
  const first = Promise.withResolvers<void>();
  const hold = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      try {
        client = await connected(url, name);
        first.resolve();
        // Ended while it was being connected: nobody else will close it.
        if (ended.signal.aborted) await client.end();
        else await lost(client);
      } catch (error) {
        if (!ended.signal.aborted)
          notice(`A runner of jobs lost its connection: ${error instanceof Error ? error.message : String(error)}`);
        await wait(RECONNECT_AFTER, undefined, { signal: ended.signal }).catch(() => undefined);
      }
    }
    first.resolve();
  };
  const holding = hold();
  return {
    held: first.promise,
    end: async () => {
      ended.abort();
      await client?.end().catch(() => undefined);
      await holding;
    },
  };
}

async function connected(url: string, name: string): Promise<Client> {
  const client = new Client({ connectionString: url, keepAlive: true });
  // Without a listener a connection lost would end the process.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(
    `set tcp_keepalives_idle = ${ASK_AFTER}; set tcp_keepalives_interval = ${ASK_AFTER / 2}; set tcp_keepalives_count = 2`,
  );
  await client.query('select pg_advisory_lock($1, hashtext($2))', [ALIVE, name]);
  return client;
}

function lost(client: Client): Promise<void> {
  return new Promise((resolve) => client.once('end', () => resolve()));
}
