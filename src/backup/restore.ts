import { basename } from 'node:path';
import { fileFolder, type FilesKeys, type KeptTable, refill, type Refill } from '../store/index.ts';
import { BackupError } from './errors.ts';
import { FILES, putFilesBack } from './files-section.ts';
import type { Secret } from './key.ts';
import type { Closing, Header, TableCount } from './lines.ts';
import { openBackup } from './open-backup.ts';
import { rowsDigest } from './rows-digest.ts';
import type { Section } from './sections.ts';
import type { Tell } from './write-contents.ts';

export interface Restore {
  readonly file: string;
  readonly secret?: Secret;
  /** An empty database, as the role that owns its tables. */
  readonly url: string;
  /** Where the files go that entries name. */
  readonly dataFolder: string;
  /** By which they are encrypted there; absent to leave them as they are. */
  readonly filesKeys?: FilesKeys;
  readonly tell?: Tell;
}

export interface Restored {
  readonly header: Header;
  readonly closing: Closing;
  readonly tables: ReadonlyMap<string, TableCount>;
}

/**
 * Fills an empty database from a backup: all of it, found in the database to the last row, or nothing. The tables are then as they were
 * when the backup was made; `migrate` brings them up to date. Throws BackupError or StoreError.
 */
export async function restore({ file, secret, url, dataFolder, filesKeys, tell = () => undefined }: Restore): Promise<Restored> {
  const backup = await openBackup(file, secret);
  const { header } = backup;
  try {
    return await refill(url, { file: basename(file), level: header.level }, async (filling) => {
      const tables = new Map<string, TableCount>();
      for await (const section of backup.sections()) {
        if (section.name === FILES) {
          await putFilesBack(fileFolder(dataFolder, filesKeys), told(section, tell), file);
          continue;
        }
        const table = tableFor(section, filling, file);
        const filled = await filling.fill(table, told(section, tell));
        const counted = section.counted();
        if (filled !== counted.rows || (await sumOf(filling, table)) !== counted.sha256) throw notTheSame(table.name, file);
        tables.set(table.name, counted);
      }
      const missing = filling.tables.filter(({ name }) => !tables.has(name));
      if (missing.length > 0)
        throw new BackupError(`${file} lacks ${missing.map(({ name }) => name).join(', ')}, so it is no whole backup. Use another one.`);
      return { header, closing: backup.closing(), tables };
    });
  } finally {
    backup.close();
  }
}

function tableFor({ name, columns }: Section, { tables }: Refill, file: string): KeptTable {
  const table = tables.find((one) => one.name === name);
  if (table === undefined || columns.toSorted().join() !== table.columns.toSorted().join()) {
    throw new BackupError(
      `${file} holds the table ${name}, which has other columns in this release or is not there. Restore it with the release that made it.`,
    );
  }
  return { name, columns };
}

async function* told({ name, rows }: Section, tell: Tell): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of rows) {
    bytes += piece.length;
    tell(name, bytes);
    yield piece;
  }
}

async function sumOf(filling: Refill, table: KeptTable): Promise<string> {
  const digest = rowsDigest();
  for await (const piece of filling.rows(table)) digest.add(piece);
  return digest.sum();
}

function notTheSame(table: string, file: string): BackupError {
  return new BackupError(
    `The rows of ${table} did not come out of the database as they are in ${file}, so nothing was restored. Check the database server's disk and log, then try again.`,
  );
}
