import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { ByteReader } from './byte-reader.ts';
import { unsound } from './errors.ts';
import { LONGEST_LINE } from './lines.ts';

/** Reads the inside of a backup: lines of JSON, and the pieces of tables between them. Throws BackupError where it is anything else. */
export interface LineReader {
  /** The next line, which must be of this shape. */
  next<T>(shape: z.ZodType<T>): Promise<T>;
  /** The bytes of a piece. */
  piece(length: number): Promise<Buffer>;
  /** SHA-256 of all the lines before the one read last, leaving out those that only say how long a piece is. */
  digestBefore(): string;
  /** Throws unless everything was read. */
  end(): Promise<void>;
}

export function lineReader(contents: ByteReader, file: string): LineReader {
  const hash = createHash('sha256');
  let latest = '';
  return {
    next: async (shape) => {
      const line = await contents.line(LONGEST_LINE);
      const read = shape.safeParse(parsed(line));
      if (!read.success) throw unsound(file);
      if (!latest.startsWith('{"bytes"')) hash.update(latest);
      latest = `${line}\n`;
      return read.data;
    },
    piece: async (length) => {
      const bytes = await contents.take(length);
      if (bytes.length < length) throw unsound(file);
      return bytes;
    },
    digestBefore: () => hash.copy().digest('hex'),
    end: async () => {
      if ((await contents.take(1)).length > 0) throw unsound(file);
    },
  };
}

function parsed(line: string | undefined): unknown {
  try {
    return line === undefined ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}
