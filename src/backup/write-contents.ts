import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type FileFolder, type Snapshot, tablesThatAre } from '../store/index.ts';
import { fileLines, FILES, FILES_COLUMNS } from './files-section.ts';
import { type Closing, type Header, LARGEST_PIECE } from './lines.ts';
import { rowsDigest } from './rows-digest.ts';

/** Told how many bytes of a table have gone by, of work that may be long. */
export type Tell = (table: string, bytes: number) => void;

/** Everything in the snapshot as one stream of bytes, ended by a line that names the whole. */
export async function* contentsOf(
  snapshot: Snapshot,
  folder: FileFolder,
  header: Header,
  tell: Tell,
  done: (closing: Closing) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const line = (object: object): Buffer => {
    const bytes = Buffer.from(`${JSON.stringify(object)}\n`);
    hash.update(bytes);
    return bytes;
  };
  const all = { tables: 0, rows: 0, bytes: 0 };
  yield line(header);
  // Where no entry names a file there is no section of them, and earlier releases read the backup as they always did.
  const files =
    snapshot.files.length === 0 ? [] : [{ name: FILES, columns: [...FILES_COLUMNS], rows: () => fileLines(folder, snapshot.files) }];
  const tables = snapshot.tables.map((table) => ({ ...table, rows: () => snapshot.rows(table) }));
  for (const table of [...tables, ...files]) {
    yield line({ table: table.name, columns: table.columns });
    const digest = rowsDigest();
    for await (const piece of table.rows()) {
      digest.add(piece);
      for (let from = 0; from < piece.length; from += LARGEST_PIECE) {
        const part = piece.subarray(from, from + LARGEST_PIECE);
        yield Buffer.from(`{"bytes":${part.length}}\n`);
        yield part;
      }
      tell(table.name, digest.bytes);
    }
    const { rows, bytes } = digest;
    yield line({ end: table.name, rows, bytes, sha256: digest.sum() });
    all.tables += 1;
    all.rows += rows;
    all.bytes += bytes;
  }
  const closing = { ...all, sha256: hash.digest('hex') };
  yield Buffer.from(`${JSON.stringify({ closing })}\n`);
  done(closing);
}

/** What a backup of this snapshot says of itself. */
export function headerOf({ level, taken, server, councils }: Snapshot): Header {
  return {
    backup: 'sightline',
    format: 1,
    version: release(),
    level,
    taken: taken.toString(),
    server,
    councils: [...councils],
    madeAgain: [...tablesThatAre('made again')],
  };
}

function release(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))).version;
}
