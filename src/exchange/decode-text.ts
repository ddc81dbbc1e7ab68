/** Bytes to text, a piece at a time: UTF-8 with or without a byte order mark, and UTF-16. Anything else is refused with its place. */
import { isUtf8 } from 'node:buffer';
import { Unreadable } from './fault.ts';

export interface TextReader {
  /** The text of the next bytes, less a character that is not yet whole. Throws Unreadable. */
  push(bytes: Buffer): string;
  /** What is left. Throws Unreadable where the last character is not whole. */
  end(): string;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';
const LINE_FEED = 10;
const SAVE_AGAIN = 'Export it again as UTF-8 (in Excel: Save As, CSV UTF-8), or ask your supplier to.';
// The bytes that Windows programs write for marks people type or paste, and that are no part of UTF-8 on their own.
const WINDOWS_MARKS: Readonly<Record<number, string>> = {
  0x80: '€',
  0x85: '…',
  0x91: '‘',
  0x92: '’',
  0x93: '“',
  0x94: '”',
  0x96: '–',
  0x97: '—',
  0xa3: '£',
  0xe9: 'é',
};

/** Which encoding the first bytes show, and how many of them are a byte order mark. */
export function encodingOf(start: Buffer): { encoding: Encoding; mark: number } {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (start.length > 1 && start[0] !== 0 && start[1] === 0) return { encoding: 'utf-16le', mark: 0 };
  if (start.length > 1 && start[0] === 0 && start[1] !== 0) return { encoding: 'utf-16be', mark: 0 };
  return { encoding: 'utf-8', mark: 0 };
}

/** A reader for one file, which finds the encoding from its first bytes (give at least three with the first push). */
export function textReader(): TextReader {
  let reader: TextReader | undefined;
  return {
    push(bytes) {
      if (reader !== undefined) return reader.push(bytes);
      const { encoding, mark } = encodingOf(bytes);
      reader = encoding === 'utf-8' ? utf8Reader() : utf16Reader(encoding);
      return reader.push(bytes.subarray(mark));
    },
    end: () => reader?.end() ?? '',
  };
}

function utf8Reader(): TextReader {
  let held: Buffer = Buffer.alloc(0);
  let lines = 0;
  const read = (bytes: Buffer): string => {
    if (!isUtf8(bytes)) throw notUtf8(bytes, lines);
    lines += countLines(bytes);
    return bytes.toString('utf8');
  };
  return {
    push(bytes) {
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      const whole = all.length - unfinished(all);
      held = Buffer.from(all.subarray(whole));
      return read(all.subarray(0, whole));
    },
    end: () => read(held),
  };
}

function utf16Reader(encoding: 'utf-16le' | 'utf-16be'): TextReader {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 0;
  const read = (bytes: Buffer | undefined): string => {
    try {
      const text = decoder.decode(bytes, { stream: bytes !== undefined });
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
      return text;
    } catch {
      throw new Unreadable('encoding', `The file says it is UTF-16, but somewhere after line ${lines + 1} it is not.`, SAVE_AGAIN, {
        line: lines + 1,
      });
    }
  };
  return { push: (bytes) => read(bytes), end: () => read(undefined) };
}

/** How many bytes at the end begin a character that the next bytes may finish. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc2) return sequenceLength(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

function notUtf8(bytes: Buffer, linesBefore: number): Unreadable {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length === 0 || !isUtf8(bytes.subarray(at, at + length))) break;
    at += length;
  }
  const byte = bytes[at] ?? 0;
  const before = bytes.subarray(0, at);
  const line = linesBefore + countLines(before) + 1;
  const mark = WINDOWS_MARKS[byte];
  const likely = mark === undefined ? '' : ` It is probably ${mark} as Windows-1252 writes it.`;
  return new Unreadable(
    'encoding',
    `The file is not UTF-8: byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} on line ${line} belongs to another encoding.${likely}`,
    SAVE_AGAIN,
    {
      line,
      ...(before.includes(LINE_FEED) && { column: at - before.lastIndexOf(LINE_FEED) }),
    },
  );
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
}
