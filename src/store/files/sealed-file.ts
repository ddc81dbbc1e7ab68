/** A file as it lies where files are encrypted: what says so and by which key, then its bytes in parts, each sealed in its place. */
import { hkdfSync, randomBytes } from 'node:crypto';
import { StoreError } from '../errors.ts';
import { encryption, type Seal } from '../seal.ts';

/** What files are encrypted by, each 32 bytes made by chance. */
export interface FilesKeys {
  /** By what comes in; absent to leave it as it is. */
  readonly now?: Buffer;
  /** By what lies there since another key was in use. */
  readonly before?: Buffer;
}

/** A file that is encrypted by a key that was not given. */
export class KeyMissing extends StoreError {
  constructor() {
    super(
      'A file is encrypted by a key that was not given. Name the file with that key in SIGHTLINE_FILES_KEY or, where another is in use now, in SIGHTLINE_FILES_KEY_BEFORE.',
    );
  }
}

/** A file of which some byte is not as it was sealed. */
export class SealBroken extends StoreError {
  constructor() {
    super('A file is not as it was encrypted. A backup has it as it was.');
  }
}

// No kind of file that is kept begins with such a byte and these letters.
const BEGINNING = Buffer.from('\0sightline file 1\n', 'latin1');
const MARK = 16;
const SALT = 32;
const HEAD = BEGINNING.length + MARK + SALT;
const PART = 64 * 1024;
const TAG = 16;

/** How a file begins is read from so many bytes. */
export const BYTES_TOLD_BY = HEAD;

/** Whether a file that begins so is encrypted. */
export function isSealed(beginning: Buffer): boolean {
  return beginning.subarray(0, BEGINNING.length).equals(BEGINNING);
}

/** Whether it is encrypted by this very key. */
export function isSealedBy(beginning: Buffer, key: Buffer): boolean {
  return isSealed(beginning) && beginning.subarray(BEGINNING.length, BEGINNING.length + MARK).equals(derived(key, NO_SALT, 'mark', MARK));
}

/** The content as it is to lie there. */
export async function* sealed(content: AsyncIterable<Uint8Array>, key: Buffer): AsyncGenerator<Buffer> {
  const head = Buffer.concat([BEGINNING, derived(key, NO_SALT, 'mark', MARK), randomBytes(SALT)]);
  const seal = sealOf(key, head);
  yield head;
  let place = 0;
  for await (const { bytes, isLast } of inParts(content, PART)) {
    const closed = seal.close(place, placed(isLast), bytes);
    yield closed.bytes;
    yield closed.tag;
    place += 1;
  }
}

/** The content of a file that begins so, given the rest of it. Throws KeyMissing, or SealBroken once it comes to what is not as it was. */
export async function* unsealed(head: Buffer, rest: AsyncIterable<Uint8Array>, keys: FilesKeys): AsyncGenerator<Buffer> {
  const key = [keys.now, keys.before].find((one) => one !== undefined && isSealedBy(head, one));
  if (key === undefined) throw new KeyMissing();
  const seal = sealOf(key, head);
  let place = 0;
  for await (const { bytes, isLast } of inParts(rest, PART + TAG)) {
    const end = Math.max(0, bytes.length - TAG);
    const part = bytes.length < TAG ? undefined : seal.open(place, placed(isLast), bytes.subarray(0, end), bytes.subarray(end));
    if (part === undefined) throw new SealBroken();
    if (part.length > 0) yield part;
    place += 1;
  }
}

const NO_SALT = Buffer.alloc(0);

/** By a key that this file alone has, so that the number of a part may be its nonce. */
function sealOf(key: Buffer, head: Buffer): Seal {
  return encryption(derived(key, head.subarray(-SALT), 'sealing', key.length), head);
}

function derived(key: Buffer, salt: Buffer, what: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `sightline files 1: ${what}`, length));
}

/** A file cut off where a part ends would look whole, were the last part not known for the last. */
function placed(isLast: boolean): Buffer {
  return Buffer.from([isLast ? 1 : 0]);
}

interface Part {
  readonly bytes: Buffer;
  readonly isLast: boolean;
}

/** In parts of one size, the last shorter or as long; one even where there is nothing. */
async function* inParts(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Part> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content) {
    waiting.push(piece);
    length += piece.length;
    // Which part is the last is known only once something follows it, or nothing does.
    if (length <= size) continue;
    const all = Buffer.concat(waiting);
    let from = 0;
    for (; all.length - from > size; from += size) yield { bytes: all.subarray(from, from + size), isLast: false };
    waiting = [all.subarray(from)];
    length = all.length - from;
  }
  yield { bytes: Buffer.concat(waiting), isLast: true };
}
