import type { FileFolder } from '../store/index.ts';
import { BackupError } from './errors.ts';

/** The section after the tables: the files that entries name, a line for each piece of one, in order. */
export const FILES = 'files';
export const FILES_COLUMNS = ['sha256', 'piece', 'base64'] as const;

/** A piece of a file in one line, well below the longest piece of a section. */
const PIECE = 384 * 1024;
const NEWLINE = 10;
const LINE = /^([0-9a-f]{64})\t(\d{1,9})\t([A-Za-z0-9+/=]*)$/;

/** Each file in lines. Throws BackupError for one that is not there as it was handed in: what is backed up must be what was kept. */
export async function* fileLines(folder: FileFolder, files: readonly string[]): AsyncGenerator<Buffer> {
  for (const sha256 of files) {
    const stands = await folder.check(sha256);
    if (stands === 'locked')
      throw new BackupError(
        `The file ${sha256} that an entry names is encrypted by a key that was not given. Name the file with that key in SIGHTLINE_FILES_KEY or, where another is in use now, in SIGHTLINE_FILES_KEY_BEFORE; then back up again.`,
      );
    if (stands !== 'sound')
      throw new BackupError(
        `The file ${sha256} that an entry names is ${stands === 'missing' ? 'missing' : 'not as it was handed in'}. \`sightline verify\` says whose it is: put it back from an earlier backup, then back up again.`,
      );
    let piece = 0;
    for await (const bytes of inPieces(folder.read(sha256))) {
      yield Buffer.from(`${sha256}\t${piece}\t${bytes.toString('base64')}\n`);
      piece += 1;
    }
  }
}

/** Puts the files of such lines back, each found to be what its name says. */
export async function putFilesBack(folder: FileFolder, rows: AsyncIterable<Buffer>, file: string): Promise<void> {
  const lines = linesOf(rows, file);
  let next = await lines.next();
  while (next.done !== true) {
    const { sha256 } = next.value;
    await folder.putBack(sha256, piecesOf(sha256));
  }

  async function* piecesOf(sha256: string): AsyncGenerator<Buffer> {
    for (let piece = 0; next.done !== true && next.value.sha256 === sha256; piece += 1) {
      if (next.value.piece !== piece)
        throw new BackupError(`A piece of a file is out of place in ${file}. Use another copy of this backup.`);
      yield next.value.bytes;
      next = await lines.next();
    }
  }
}

interface Piece {
  readonly sha256: string;
  readonly piece: number;
  readonly bytes: Buffer;
}

async function* linesOf(rows: AsyncIterable<Buffer>, file: string): AsyncGenerator<Piece, undefined> {
  let waiting: Buffer[] = [];
  for await (const bytes of rows) {
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      const [, sha256, piece, base64] = LINE.exec(Buffer.concat([...waiting, bytes.subarray(from, end)]).toString('latin1')) ?? [];
      if (sha256 === undefined || base64 === undefined)
        throw new BackupError(`${file} holds a file that cannot be read. Use another copy.`);
      yield { sha256, piece: Number(piece), bytes: Buffer.from(base64, 'base64') };
      waiting = [];
      from = end + 1;
    }
    waiting.push(bytes.subarray(from));
  }
  return undefined;
}

async function* inPieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const bytes of content) {
    waiting.push(bytes);
    length += bytes.length;
    if (length < PIECE) continue;
    const all = Buffer.concat(waiting);
    const whole = length - (length % PIECE);
    for (let from = 0; from < whole; from += PIECE) yield all.subarray(from, from + PIECE);
    waiting = [all.subarray(whole)];
    length -= whole;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
