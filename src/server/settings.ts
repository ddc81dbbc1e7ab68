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
  /** SIGHTLINE_FILES_KEY and SIGHTLINE_FILES_KEY_BEFORE: the files with the key that files of records are encrypted by, and the one before it. */
  readonly filesKey?: string;
  readonly filesKeyBefore?: string;
  /** SIGHTLINE_VIRUS_CHECK: where a clamd listens that files handed in are looked at by. */
  readonly virusCheck?: { readonly host: string; readonly port: number };
  /** SIGHTLINE_SECRET: what second factors are encrypted by; made up in the data folder where absent. */
  readonly secret?: string;
  /** SIGHTLINE_ADDRESS: where people reach the pages, where that is through a proxy of the council's own. */
  readonly address?: URL;
  /** SIGHTLINE_SESSION_HOURS and SIGHTLINE_IDLE_MINUTES: how long people stay signed in; twelve hours, or half an hour unused, where absent. */
  readonly sessions?: { readonly hours: number; readonly idleMinutes: number };
  /** SIGHTLINE_OIDC_ISSUER, SIGHTLINE_OIDC_CLIENT and SIGHTLINE_OIDC_SECRET: the council's own sign-in, by OpenID Connect. */
  readonly openId?: { readonly issuer: URL; readonly clientId: string; readonly clientSecret: string; readonly address: URL };
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
  const [filesKey, filesKeyBefore] = [said('SIGHTLINE_FILES_KEY'), said('SIGHTLINE_FILES_KEY_BEFORE')];
  const virusCheck = checkerAddress(said('SIGHTLINE_VIRUS_CHECK'));
  const secret = serverSecret(said('SIGHTLINE_SECRET'));
  const address = publicAddress(said('SIGHTLINE_ADDRESS'));
  const openId = openIdSettings(said, address);
  const sessions = sessionLimits(said);
  const signingKey = said('SIGHTLINE_SIGNING_KEY');
  if (migrationUrl !== undefined && databaseUrl === undefined) {
    throw new SettingsError('DATABASE_MIGRATION_URL is set and DATABASE_URL is not. Set both, or neither to use the embedded database.');
  }
  return {
    dataFolder: resolve(said('SIGHTLINE_DATA') ?? join(fileURLToPath(new URL('../..', import.meta.url)), 'data')),
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(migrationUrl !== undefined && { migrationUrl }),
    ...(backupKey !== undefined && { backupKey: resolve(backupKey) }),
    ...(filesKey !== undefined && { filesKey: resolve(filesKey) }),
    ...(filesKeyBefore !== undefined && { filesKeyBefore: resolve(filesKeyBefore) }),
    ...(virusCheck !== undefined && { virusCheck }),
    ...(secret !== undefined && { secret }),
    ...(address !== undefined && { address }),
    ...(openId !== undefined && { openId }),
    ...(sessions !== undefined && { sessions }),
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

const SHORTEST_SECRET = 32;

function serverSecret(text: string | undefined): string | undefined {
  if (text === undefined || (text.length >= SHORTEST_SECRET && text.length <= 1000)) return text;
  throw new SettingsError(`SIGHTLINE_SECRET must have ${SHORTEST_SECRET} to 1000 characters. Make one with: openssl rand -base64 32`);
}

function publicAddress(text: string | undefined): URL | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '')
    return url;
  throw new SettingsError(
    `SIGHTLINE_ADDRESS is ${quoted(text)}. Give the address people open, without a path, for example https://sightline.example.`,
  );
}

type Said = (name: string) => string | undefined;

function openIdSettings(said: Said, address: URL | undefined): Settings['openId'] {
  const [issuer, clientId, clientSecret] = [said('SIGHTLINE_OIDC_ISSUER'), said('SIGHTLINE_OIDC_CLIENT'), said('SIGHTLINE_OIDC_SECRET')];
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || address === undefined)
    throw new SettingsError(
      'For the council’s own sign-in, set all of SIGHTLINE_OIDC_ISSUER, SIGHTLINE_OIDC_CLIENT, SIGHTLINE_OIDC_SECRET and SIGHTLINE_ADDRESS, or none of the first three.',
    );
  const url = URL.parse(issuer);
  const isHere = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isHere)))
    throw new SettingsError(`SIGHTLINE_OIDC_ISSUER is ${quoted(issuer)}. Give the https address of the issuer.`);
  return { issuer: url, clientId, clientSecret, address };
}

function sessionLimits(said: Said): Settings['sessions'] {
  const [hours, idleMinutes] = [said('SIGHTLINE_SESSION_HOURS'), said('SIGHTLINE_IDLE_MINUTES')];
  if (hours === undefined && idleMinutes === undefined) return undefined;
  return {
    hours: between('SIGHTLINE_SESSION_HOURS', hours ?? '12', 1, 24),
    idleMinutes: between('SIGHTLINE_IDLE_MINUTES', idleMinutes ?? '30', 5, 480),
  };
}

function between(name: string, text: string, least: number, most: number): number {
  const n = Number(text);
  if (/^\d+$/.test(text) && n >= least && n <= most) return n;
  throw new SettingsError(`${name} is ${quoted(text)}. Give a whole number from ${least} to ${most}.`);
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

function checkerAddress(text: string | undefined): Settings['virusCheck'] {
  if (text === undefined) return undefined;
  const [, host = '', digits = ''] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (HOST.test(host) && port >= 1 && port <= 65_535) return { host, port };
  throw new SettingsError(`SIGHTLINE_VIRUS_CHECK is ${quoted(text)}. Give where the checker listens, for example 127.0.0.1:3310.`);
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
