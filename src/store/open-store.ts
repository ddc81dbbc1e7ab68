import { Kysely, PostgresDialect } from 'kysely';
import { type ClientBase, Pool } from 'pg';
import { poolFor, SYSTEM } from './asker.ts';
import { outOfReach, UncertainError } from './out-of-reach.ts';
import type { Reader, Schema, Writer } from './schema.ts';
import { typeParsers } from './type-parsers.ts';

/** The schema all tables are in. */
export const SCHEMA = 'sightline';

/** The role Sightline runs as: it may add to the journal and never change it. */
export const APP_ROLE = 'sightline_app';

export interface Store {
  /** For reading outside a transaction. */
  readonly read: Reader;
  /**
   * All or nothing. Where two transactions get in each other's way the database undoes one, and it is done again from the
   * beginning, at most three times: so `work` changes nothing but the database. Throws UncertainError where the connection is lost
   * after everything was written and before the database said that it is kept; where it is lost earlier, nothing is.
   */
  transaction<T>(work: (tx: Writer) => Promise<T>): Promise<T>;
  /**
   * The same store for whoever asks through it: the database shows only what that account may see, whatever it is asked. The store itself is
   * Sightline's own work, and sees everything.
   */
  as(account: string): Store;
  /** Where it is and whom it is opened as, for whoever else is to open it too. */
  readonly address: Pick<StoreOptions, 'url' | 'role'>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly url: string;
  /** The role to run as; absent to run as the role that signs in. */
  readonly role?: typeof APP_ROLE;
  /** How many connections at most; 10 where absent. */
  readonly connections?: number;
  /** Told when a connection is lost, as when the server restarts; what comes next makes a new one. */
  readonly notice?: (line: string) => void;
}

const LONGEST_WAIT_FOR_A_CONNECTION = 30_000;

/** Opens the store; connections are made as they are needed. */
export function openStore(options: StoreOptions): Store {
  const pool = new Pool({
    connectionString: options.url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: LONGEST_WAIT_FOR_A_CONNECTION,
    // Else a connection whose other end has lost its power is waited for without end.
    keepAlive: true,
    types: typeParsers,
    onConnect: (client) => {
      // Without a listener, a connection lost between two queries of a transaction would end the whole process.
      client.on('error', lost);
      return prepare(client, options.role);
    },
  });
  // The connection has told already; the pool tells again of those that were idle.
  pool.on('error', () => undefined);
  const lost = (error: Error): void => options.notice?.(`A connection to the database was lost: ${error.message}`);
  return storeFor(SYSTEM);

  function storeFor(asker: string): Store {
    const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: poolFor(pool, asker) }) });
    return {
      read: db,
      transaction: (work) => again(() => allOrNothing(db, work)),
      as: storeFor,
      address: { url: options.url, ...(options.role !== undefined && { role: options.role }) },
      close: () => pool.end(),
    };
  }
}

/** A server may be set to answer before what was written is on its disk; what people are told is saved must be. */
const KEPT_BEFORE_ANSWERED = `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`;

async function prepare(client: ClientBase, role: StoreOptions['role']): Promise<void> {
  if (role !== undefined) await client.query(`set role ${role}`);
  await client.query(`set search_path to ${SCHEMA}; set time zone 'UTC'; ${KEPT_BEFORE_ANSWERED}`);
}

async function allOrNothing<T>(db: Kysely<Schema>, work: (tx: Writer) => Promise<T>): Promise<T> {
  let written = false;
  try {
    return await db.transaction().execute(async (tx) => {
      const result = await work(tx);
      written = true;
      return result;
    });
  } catch (error) {
    if (!written || outOfReach(error) === undefined) throw error;
    throw new UncertainError('The connection to the database was lost while this was being saved. It is not known whether it was.', {
      cause: error,
    });
  }
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (attempt === 3 || (code !== SERIALIZATION_FAILURE && code !== DEADLOCK)) throw error;
    }
  }
}
