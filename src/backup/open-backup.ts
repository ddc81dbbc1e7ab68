import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';
import { byteReader } from './byte-reader.ts';
import { BackupError, unsound } from './errors.ts';
import type { Secret } from './key.ts';
import { type Closing, type Header, headerLine } from './lines.ts';
import { lineReader } from './line-reader.ts';
import { unsealed } from './parts.ts';
import { FIRST_LINE, LONGEST_PREAMBLE, sealFor } from './preamble.ts';
import { type Section, sectionsOf } from './sections.ts';

/** A backup being read, from its beginning to its end. */
export interface OpenBackup {
  readonly header: Header;
  /** Every table in turn. Ends well only where the whole file was read and is as it was written; throws BackupError otherwise. */
  sections(): AsyncIterable<Section>;
  /** What the last line says of the whole; once every table was read. */
  closing(): Closing;
  close(): void;
}

/** Opens a backup and reads what it is of. Throws BackupError where it is none, its key is wrong, or its beginning is damaged. */
export async function openBackup(file: string, secret: Secret | undefined): Promise<OpenBackup> {
  const source = createReadStream(file, { highWaterMark: 1024 * 1024 });
  try {
    const raw = byteReader(readable(source, file));
    if ((await raw.line(FIRST_LINE.length)) !== FIRST_LINE.trimEnd()) {
      throw new BackupError(`${file} is not a backup that this release of Sightline can read. Check that it is the file you mean.`);
    }
    const seal = sealFor((await raw.line(LONGEST_PREAMBLE)) ?? '', secret, file);
    const lines = lineReader(byteReader(decompressed(unsealed(raw, seal, file), file)), file);
    const header = await lines.next(headerLine);
    let closing: Closing | undefined;
    return {
      header,
      sections: () => sectionsOf(lines, file, (read) => (closing = read)),
      closing: () => {
        if (closing === undefined) throw new BackupError(`${file} was not read to its end.`);
        return closing;
      },
      close: () => void source.destroy(),
    };
  } catch (error) {
    source.destroy();
    throw error;
  }
}

async function* readable(source: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  try {
    yield* source;
  } catch (error) {
    throw new BackupError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function* decompressed(parts: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  const stream = createZstdDecompress({ chunkSize: 256 * 1024 });
  // Whatever fails on the way is thrown where the stream is read.
  pipeline(Readable.from(parts), stream, () => undefined);
  try {
    yield* stream;
  } catch (error) {
    throw error instanceof BackupError ? error : unsound(file);
  }
}
