/** What the commands about backups share: the key, progress, and a backup described. */
import { type Closing, type Header, readKeyFile, type Secret, type Tell } from '../backup/index.ts';
import { readSettings } from '../server/settings.ts';
import { say } from './progress.ts';

/** The secret in the file named, or in that of SIGHTLINE_BACKUP_KEY; undefined where neither is given. */
export async function secretFrom(keyFile: string | undefined): Promise<Secret | undefined> {
  const file = keyFile ?? readSettings(process.env).backupKey;
  return file === undefined ? undefined : readKeyFile(file);
}

export function tellOf(doing: string): Tell {
  let told = 0;
  return (table, bytes) => {
    if (Date.now() - told < 100) return;
    told = Date.now();
    say(`${doing} ${table}: ${megabytes(bytes)}`);
  };
}

/** 'Nowhereshire as it stood at 2026-11-22T04:35:02Z' */
export function whatOf({ councils, taken }: Header): string {
  return `${councils.map(({ name }) => name).join(' and ') || 'no council'} as it stood at ${instant(taken)}`;
}

/** '1,234 rows of 8 tables' */
export function rowsOf({ rows, tables }: Closing): string {
  return `${rows.toLocaleString('en-GB')} rows of ${tables} tables`;
}

export function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function instant(text: string): string {
  return Temporal.Instant.from(text).toString({ smallestUnit: 'second' });
}
