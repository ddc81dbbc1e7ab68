import type { Readable } from 'node:stream';
import { Kysely, PostgresDialect } from 'kysely';
import { type ClientBase, Pool } from 'pg';
import { type CopyStreamQuery, from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { StoreError } from './errors.ts';
import { SCHEMA } from './open-store.ts';
import type { Schema, Writer } from './schema.ts';
import { typeParsers } from './type-parsers.ts';

/** A transaction through which whole tables can be streamed, in the text form of COPY. */
export interface CopyingTransaction {
  readonly tx: Writer;
  /** What a COPY … TO STDOUT answers. */
  out(statement: string): Readable;
  /** What a COPY … FROM STDIN takes. */
  in(statement: string): CopyStreamQuery;
}

interface Settings {
  readonly isolation: 'repeatable read' | 'read committed';
  readonly access: 'read only' | 'read write';
}

// Values are written the same way whatever the server's own settings say, and nobody's patience ends a long copy.
const SETTINGS = `set search_path to ${SCHEMA}; set time zone 'UTC'; set client_encoding to 'UTF8'; set datestyle to 'ISO, YMD';
  set intervalstyle to 'postgres'; set bytea_output to 'hex'; set extra_float_digits to 1; set standard_conforming_strings to on;
  set statement_timeout to 0; set idle_in_transaction_session_timeout to 0; set lock_timeout to 0`;

/**
 * One transaction on a connection of its own, undone unless the work ends well. Throws what the work threw, or StoreError where the
 * connection was lost.
 */
export async function inCopyingTransaction<T>(
  url: string,
  settings: Settings,
  work: (copying: CopyingTransaction) => Promise<T>,
): Promise<T> {
  let client: ClientBase | undefined;
  let lost: Error | undefined;
  const pool = new Pool({
    connectionString: url,
    max: 1,
    types: typeParsers,
    onConnect: async (made) => {
      // Without a listener, a connection lost between two queries would end the whole process.
      made.on('error', (error) => (lost = error));
      await made.query(SETTINGS);
      client = made;
    },
  });
  pool.on('error', () => undefined);
  const connected = (): ClientBase => {
    if (client === undefined) throw new StoreError('There is no connection to the database.');
    return client;
  };
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  let fault: unknown;
  try {
    return await db
      .transaction()
      .setIsolationLevel(settings.isolation)
      .setAccessMode(settings.access)
      .execute((tx) =>
        work({
          tx,
          out: (statement) => connected().query(copyTo(statement)),
          in: (statement) => connected().query(copyFrom(statement)),
        }).catch((error: unknown) => {
          fault = error;
          throw error;
        }),
      );
  } catch (error) {
    if (lost !== undefined || isOfShutdown(fault ?? error)) throw connectionLost(lost ?? error);
    // Undoing may fail in its turn; what was wrong in the first place says more.
    throw fault ?? error;
  } finally {
    await db.destroy();
  }
}

/** The class of errors by which a server says that it is going, or ends a connection. */
function isOfShutdown(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(57P0|08|ECONNRESET|EPIPE)/.test(error.code);
}

function connectionLost(error: unknown): StoreError {
  return new StoreError(
    `The connection to the database was lost (${error instanceof Error ? error.message : String(error)}). ` +
      'Whatever was not finished is undone. See that the database runs, and begin again.',
    { cause: error },
  );
}
