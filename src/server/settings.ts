import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quoted } from '../record/plain-text.ts';

/** What whoever runs Sightline can set, by environment variable. */
export interface Settings {
  /** DATABASE_URL: a PostgreSQL server to use in place of the embedded one. */
  readonly databaseUrl?: string;
  /** DATABASE_MIGRATION_URL: the same database as the role that owns the tables; DATABASE_URL where absent. */
  readonly migrationUrl?: string;
  /** SIGHTLINE_DATA: the data folder; `data` in the project where absent. */
  readonly dataFolder: string;
  /** SIGHTLINE_BACKUP_KEY: the file with the key that backups are encrypted by. */
  readonly backupKey?: string;
  /** SIGHTLINE_SIGNING_KEY: the file with the key that each day is signed by; one in the data folder where absent. */
  readonly signingKey?: string;
  /** PORT, and HOST to be reached from other machines. */
  readonly port?: number;
  readonly host?: string;
  /** SIGHTLINE_THREADS: how many threads judge at once when everyone is judged; one for each core, and 16 at most, where absent. */
  readonly threads?: number;
}

/** A name, or an address of either kind. */
const HOST = /^[a-z0-9]([a-z0-9.:-]{0,251}[a-z0-9])?$|^::1?$/i;

/** A setting that cannot be used; the message says which and how to write it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Reads the settings; one that is empty counts as absent. Throws SettingsError. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const said = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const databaseUrl = databaseAddress('DATABASE_URL', said('DATABASE_URL'));
  const migrationUrl = databaseAddress('DATABASE_MIGRATION_URL', said('DATABASE_MIGRATION_URL'));
  const port = portNumber(said('PORT'));
  const threads = threadNumber(said('SIGHTLINE_THREADS'));
  const host = hostName(said('HOST'));
  const backupKey = said('SIGHTLINE_BACKUP_KEY');
  const signingKey = said('SIGHTLINE_SIGNING_KEY');
  if (migrationUrl !== undefined && databaseUrl === undefined) {
    throw new SettingsError('DATABASE_MIGRATION_URL is set and DATABASE_URL is not. Set both, or neither to use the embedded database.');
  }
  return {
    dataFolder: resolve(said('SIGHTLINE_DATA') ?? join(fileURLToPath(new URL('../..', import.meta.url)), 'data')),
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(migrationUrl !== undefined && { migrationUrl }),
    ...(backupKey !== undefined && { backupKey: resolve(backupKey) }),
    ...(signingKey !== undefined && { signingKey: resolve(signingKey) }),
    ...(port !== undefined && { port }),
    ...(host !== undefined && { host }),
    ...(threads !== undefined && { threads }),
  };
}

function databaseAddress(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url?.protocol === 'postgres:' || url?.protocol === 'postgresql:') return text;
  throw new SettingsError(`${name} is not the address of a PostgreSQL database. Write it as postgres://user:password@host:5432/database.`);
}

function hostName(text: string | undefined): string | undefined {
  if (text === undefined || HOST.test(text)) return text;
  throw new SettingsError(`HOST is ${quoted(text)}. Give a name or an address of this machine, for example HOST=0.0.0.0 for all of them.`);
}

function portNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new SettingsError(`PORT is ${quoted(text)}. Give a whole number from 0 to 65535, for example PORT=3000.`);
}

const MOST_THREADS = 256;

function threadNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const threads = Number(text);
  if (/^\d+$/.test(text) && threads <= MOST_THREADS) return threads;
  throw new SettingsError(
    `SIGHTLINE_THREADS is ${quoted(text)}. Give a whole number from 0 to ${MOST_THREADS}; 0 leaves judging to processes that run \`npx sightline work\`.`,
  );
}
