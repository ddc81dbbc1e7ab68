import { mkdir } from 'node:fs/promises';
import type { Urls } from '../store/index.ts';
import { joinEmbedded, startEmbedded } from './database/embedded.ts';
import { DatabaseError } from './database/errors.ts';
import { hasDatabase } from './database/initialise.ts';
import { notProved } from './database-line.ts';
import type { Settings } from './settings.ts';

/** A database server that answers, with its tables as they were found. */
export interface OpenServer {
  readonly urls: Urls;
  /** Stops it where it was started here. */
  stop(): Promise<void>;
}

export interface OpenServerOptions {
  /** Told what is worth knowing: a crash and recovery. */
  readonly notice: (line: string) => void;
  /** Use the embedded server that another process runs on the same folder, where one does, instead of refusing. */
  readonly join?: boolean;
  /** Refuse a data folder without a database instead of making one. */
  readonly existing?: boolean;
}

/** The server that the settings name, or the embedded one. Throws DatabaseError where that does not start. */
export async function openServer(settings: Settings, options: OpenServerOptions): Promise<OpenServer> {
  const { databaseUrl, migrationUrl, dataFolder } = settings;
  if (databaseUrl !== undefined) await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  if (databaseUrl !== undefined) return { urls: { app: databaseUrl, migration: migrationUrl ?? databaseUrl }, stop: async () => undefined };
  const joined = options.join === true ? await joinEmbedded(dataFolder) : undefined;
  if (joined !== undefined) return { urls: joined, stop: async () => undefined };
  if (options.existing === true && !(await hasDatabase(dataFolder))) {
    throw new DatabaseError(
      `There is no database in ${dataFolder}. Set SIGHTLINE_DATA to the folder that has it, or DATABASE_URL to its address.`,
    );
  }
  return startEmbedded({ folder: dataFolder, notice: options.notice });
}

const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET', '28P01', '28000', '3D000'];

/** An error of the connection in words that name the server and never the password; any other as it is. */
export function unreachable(error: unknown, urls: Urls): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const unproved = notProved(error);
  const { hostname, port, pathname, username } = new URL(urls.migration);
  if (unproved !== undefined)
    return new DatabaseError(`The database ${pathname.slice(1)} at ${hostname}:${port || 5432} was told nothing: ${unproved}.`, {
      cause: error,
    });
  if (!UNREACHABLE.includes(code)) return error;
  return new DatabaseError(
    `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} cannot be used as ${username || 'the default user'} (${code}). ` +
      'Check that it runs and that DATABASE_URL is right, or remove DATABASE_URL to use the embedded database.',
    { cause: error },
  );
}
