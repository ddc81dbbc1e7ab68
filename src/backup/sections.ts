import { z } from 'zod';
import { BackupError, unsound } from './errors.ts';
import type { LineReader } from './line-reader.ts';
import { type Closing, closingLine, footLine, pieceLine, type TableCount, tableLine } from './lines.ts';
import { rowsDigest } from './rows-digest.ts';

/** One table in a backup. Its rows are read once, and before the next table is asked for. */
export interface Section {
  readonly name: string;
  readonly columns: readonly string[];
  /** Lines of COPY text. */
  readonly rows: AsyncIterable<Buffer>;
  /** What the rows came to, as the backup says and they bore out; once they were read. */
  counted(): TableCount;
}

const tableOrClosing = z.union([tableLine, closingLine]);
const pieceOrFoot = z.union([pieceLine, footLine]);

/** Every table, each counted as it is read; then the closing line, held against them all. Throws BackupError where anything differs. */
export async function* sectionsOf(lines: LineReader, file: string, done: (closing: Closing) => void): AsyncGenerator<Section> {
  const all = { tables: 0, rows: 0, bytes: 0 };
  for (;;) {
    const line = await lines.next(tableOrClosing);
    if ('closing' in line) {
      const { sha256, ...said } = line.closing;
      if (sha256 !== lines.digestBefore() || !same(said, all)) throw unsound(file);
      await lines.end();
      return done(line.closing);
    }
    let counted: TableCount | undefined;
    const rows = rowsOf(lines, line.table, file, (foot) => (counted = foot));
    const known = (): TableCount => {
      if (counted === undefined) throw new BackupError(`The rows of ${line.table} in ${file} were not read to their end.`);
      return counted;
    };
    yield { name: line.table, columns: line.columns, rows, counted: known };
    all.tables += 1;
    all.rows += known().rows;
    all.bytes += known().bytes;
  }
}

async function* rowsOf(lines: LineReader, table: string, file: string, done: (foot: TableCount) => void): AsyncGenerator<Buffer> {
  const digest = rowsDigest();
  for (;;) {
    const line = await lines.next(pieceOrFoot);
    if ('bytes' in line && !('end' in line)) {
      const piece = await lines.piece(line.bytes);
      digest.add(piece);
      yield piece;
      continue;
    }
    const { end, ...said } = line;
    if (end !== table || !same(said, { rows: digest.rows, bytes: digest.bytes, sha256: digest.sum() })) throw unsound(file);
    return done(said);
  }
}

function same(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(one).every((key) => one[key] === other[key]);
}
