import type { Secret } from './key.ts';
import type { Closing, Header, TableCount } from './lines.ts';
import { openBackup } from './open-backup.ts';
import type { Tell } from './write-contents.ts';

/** What a backup says of itself, once its key has fitted. Throws BackupError; the rest may still be damaged. */
export async function readHeader(file: string, secret: Secret | undefined): Promise<Header> {
  const backup = await openBackup(file, secret);
  backup.close();
  return backup.header;
}

export interface Sound {
  readonly header: Header;
  readonly closing: Closing;
  readonly tables: ReadonlyMap<string, TableCount>;
}

/** Reads a backup from beginning to end, without a database. Throws BackupError where it is not as it was written. */
export async function checkBackup(file: string, secret: Secret | undefined, tell: Tell = () => undefined): Promise<Sound> {
  const backup = await openBackup(file, secret);
  try {
    const tables = new Map<string, TableCount>();
    for await (const section of backup.sections()) {
      let bytes = 0;
      for await (const piece of section.rows) tell(section.name, (bytes += piece.length));
      tables.set(section.name, section.counted());
    }
    return { header: backup.header, closing: backup.closing(), tables };
  } finally {
    backup.close();
  }
}
