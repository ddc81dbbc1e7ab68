/** A database of its own for a test file, on the server that the runner started. */
import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { APP_ROLE, openStore, type Store, type Urls } from '../src/store/index.ts';

/** How the runner tells the test files where its server is. */
export const SERVER_VARIABLE = 'SIGHTLINE_TEST_SERVER';
/** The migrated, empty database that each file's own is copied from. */
export const TEMPLATE = 'sightline_template';

export interface TestServer {
  readonly superuser: string;
  readonly migration: string;
  readonly app: string;
}

export interface TestDatabase {
  /** Opened as Sightline opens it, with no more rights than it has. */
  readonly store: Store;
  readonly urls: Urls & { readonly superuser: string };
  /** Does what only a database administrator could: to see whether it shows. */
  asSuperuser(sql: string, values?: readonly unknown[]): Promise<void>;
  close(): Promise<void>;
}

/** Makes a database, empty and migrated. Close it after the last test of the file. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(server.superuser, `create database ${escapeIdentifier(name)} template ${TEMPLATE} owner sightline_migrator`);
  const urls = {
    superuser: inDatabase(server.superuser, name),
    migration: inDatabase(server.migration, name),
    app: inDatabase(server.app, name),
  };
  const store = openStore({ url: urls.app, role: APP_ROLE });
  return {
    store,
    urls,
    asSuperuser: (sql, values) => run(urls.superuser, sql, values),
    close: async () => {
      await store.close();
      await run(server.superuser, `drop database ${escapeIdentifier(name)} with (force)`);
    },
  };
}

/** The same server and role, another database. */
export function inDatabase(url: string, name: string): string {
  const there = new URL(url);
  there.pathname = `/${name}`;
  return there.href;
}

export async function run(url: string, sql: string, values: readonly unknown[] = []): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
}

function testServer(): TestServer {
  const told = process.env[SERVER_VARIABLE];
  if (told === undefined) throw new Error('This test needs a database. Run it with: node test/run.ts FILE (or npm test for all).');
  const read: unknown = JSON.parse(told);
  if (!isServer(read)) throw new Error(`${SERVER_VARIABLE} does not hold three addresses.`);
  return read;
}

function isServer(read: unknown): read is TestServer {
  return typeof read === 'object' && read !== null && 'superuser' in read && 'migration' in read && 'app' in read;
}
