import type { ByteReader } from './byte-reader.ts';
import { BackupError } from './errors.ts';
import type { Seal } from '../store/index.ts';

const PART = 256 * 1024;
const HEAD = 4;
const LAST = 0x8000_0000;

/** Cuts a stream into parts, each closed by the seal: its length, with a mark on the last; its bytes; its tag. */
export async function* sealed(source: AsyncIterable<Buffer>, seal: Seal): AsyncGenerator<Buffer> {
  let index = 0;
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const piece of source) {
    waiting.push(piece);
    length += piece.length;
    if (length <= PART) continue;
    const all = Buffer.concat(waiting);
    // What is left waits: only when nothing more comes is it known to be the last part.
    const whole = PART * Math.floor((all.length - 1) / PART);
    for (let from = 0; from < whole; from += PART) yield closed(all.subarray(from, from + PART), 0);
    waiting = [all.subarray(whole)];
    length = all.length - whole;
  }
  yield closed(Buffer.concat(waiting), LAST);

  function closed(part: Buffer, last: number): Buffer {
    const head = Buffer.alloc(HEAD);
    head.writeUInt32BE((last | part.length) >>> 0);
    const { bytes, tag } = seal.close(index, head, part);
    index += 1;
    return Buffer.concat([head, bytes, tag]);
  }
}

/** The stream that was cut, each part given out only once its seal has held. Throws BackupError at the first that does not. */
export async function* unsealed(reader: ByteReader, seal: Seal, file: string): AsyncGenerator<Buffer> {
  for (let index = 0; ; index += 1) {
    const head = await reader.take(HEAD);
    if (head.length < HEAD) throw cutOff(file);
    const said = head.readUInt32BE();
    const length = (said & ~LAST) >>> 0;
    if (length > PART) throw altered(file, index);
    const bytes = await reader.take(length);
    const tag = await reader.take(seal.tagLength);
    if (tag.length < seal.tagLength) throw cutOff(file);
    const part = seal.open(index, head, bytes, tag);
    if (part === undefined) throw altered(file, index);
    yield part;
    if ((said & LAST) === 0) continue;
    if ((await reader.take(1)).length > 0)
      throw new BackupError(`Something was added to the end of ${file}, so it is not used. Use another copy of this backup.`);
    return;
  }
}

function altered(file: string, index: number): BackupError {
  return new BackupError(
    `${file} is not as it was written: part ${index + 1} is damaged or out of place. Use another copy of this backup, or an earlier one.`,
  );
}

function cutOff(file: string): BackupError {
  return new BackupError(
    `${file} ends before it is complete: it was cut off. Copy it again from where it was made, or use an earlier backup.`,
  );
}
