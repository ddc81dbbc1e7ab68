import { sql } from 'kysely';
import type { Reader } from '../schema.ts';
import type { FileFolder, FileStands } from './file-folder.ts';

/** The type of entry that names a file. */
const NAMING = 'file-attached';

/** A file that an entry names, and how it cannot be handed out as it was handed in. */
export interface FileFault {
  readonly subject: string;
  readonly entry: string;
  readonly why: Exclude<FileStands, 'sound'>;
}

/** Whether every file that an entry names is there, as it was handed in. */
export interface FilesCheck {
  readonly files: number;
  /** The first that is not; absent where all are. */
  readonly fault?: FileFault;
}

/** Looks at every file that entries of a council name, or those of one record. */
export async function checkFiles(db: Reader, authority: string, folder: FileFolder, subject?: string): Promise<FilesCheck> {
  const { rows } = await sql<{ subject: string; entry: string; sha256: string }>`
    select distinct on (fields->>'sha256') subject, entry_id as entry, fields->>'sha256' as sha256 from journal
    where type = ${sql.lit(NAMING)} and authority = ${authority} and ${subject === undefined ? sql`true` : sql`subject = ${subject}`}
    order by fields->>'sha256', subject, seq`.execute(db);
  let files = 0;
  for (const { sha256, ...entry } of rows) {
    const how = await folder.check(sha256);
    if (how !== 'sound') return { files, fault: { ...entry, why: how } };
    files += 1;
  }
  return { files };
}

/** The names of all files that any entry names, in order. */
export async function namedFiles(db: Reader): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct fields->>'sha256' as sha256 from journal where type = ${sql.lit(NAMING)} order by 1`.execute(db);
  return rows.map(({ sha256 }) => sha256);
}

/** The files that entries of one record name. */
export async function filesOf(db: Reader, authority: string, subject: string): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct fields->>'sha256' as sha256 from journal
    where type = ${sql.lit(NAMING)} and authority = ${authority} and subject = ${subject}`.execute(db);
  return rows.map(({ sha256 }) => sha256);
}

/** Removes what waited for an entry to name it and is named by none, as after a sudden end. */
export async function sweepFiles(db: Reader, folder: FileFolder): Promise<void> {
  const waiting = await folder.waiting();
  await removeUnnamed(db, folder, waiting);
  for (const one of waiting) await folder.named(one);
}

/** Removes those of these files that no entry names. */
export async function removeUnnamed(db: Reader, folder: FileFolder, those: readonly string[]): Promise<void> {
  if (those.length === 0) return;
  const { rows } = await sql<{ sha256: string }>`
    select distinct fields->>'sha256' as sha256 from journal
    where type = ${sql.lit(NAMING)} and fields->>'sha256' = any(${those})`.execute(db);
  const named = new Set(rows.map(({ sha256 }) => sha256));
  await folder.remove(those.filter((one) => !named.has(one)));
}
