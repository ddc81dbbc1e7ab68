/** What arrives of a picture, read in the pieces that its format asks for. */

/** A picture that cannot be read as what it says it is. */
export class PictureBroken extends Error {
  override readonly name = 'PictureBroken';
}

export interface Bytes {
  /** How many were read so far. */
  readonly at: number;
  /** At most so many of those that come next, left where they are. */
  peek(count: number): Promise<Buffer>;
  /** Exactly so many. Throws PictureBroken where fewer come. */
  take(count: number): Promise<Buffer>;
  /** Exactly so many, a little at a time. Throws PictureBroken where fewer come. */
  pass(count: number): AsyncGenerator<Buffer>;
  /** Whatever has arrived; undefined at the end. */
  next(): Promise<Buffer | undefined>;
  /** Lets the first of what was read be read again. */
  putBack(some: Buffer): void;
}

export function bytesOf(content: AsyncIterable<Uint8Array>): Bytes {
  const pieces = content[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let waiting = 0;
  let at = 0;

  /** Whether one more piece came. */
  async function more(): Promise<boolean> {
    const piece = await pieces.next();
    if (piece.done === true) return false;
    held.push(Buffer.from(piece.value.buffer, piece.value.byteOffset, piece.value.byteLength));
    waiting += piece.value.byteLength;
    return true;
  }

  async function peek(count: number): Promise<Buffer> {
    while (waiting < count && (await more()));
    if (held.length > 1) held = [Buffer.concat(held)];
    return (held[0] ?? Buffer.alloc(0)).subarray(0, count);
  }

  function drop(count: number): void {
    const [first] = held;
    if (first !== undefined) held[0] = first.subarray(count);
    waiting -= count;
    at += count;
  }

  async function next(): Promise<Buffer | undefined> {
    while (waiting === 0) if (!(await more())) return undefined;
    const all = await peek(waiting);
    drop(all.length);
    held = [];
    return all;
  }

  function putBack(some: Buffer): void {
    held.unshift(some);
    waiting += some.length;
    at -= some.length;
  }

  return {
    get at() {
      return at;
    },
    peek,
    next,
    putBack,
    async take(count) {
      const some = await peek(count);
      if (some.length < count) throw new PictureBroken('it ends too soon');
      drop(count);
      return some;
    },
    async *pass(count) {
      for (let left = count; left > 0;) {
        const piece = await next();
        if (piece === undefined) throw new PictureBroken('it ends too soon');
        if (piece.length > left) putBack(piece.subarray(left));
        yield piece.subarray(0, left);
        left -= Math.min(left, piece.length);
      }
    },
  };
}

/** Reads so many, and lets them go. Throws PictureBroken where fewer come. */
export async function skip(bytes: Bytes, count: number): Promise<void> {
  for await (const piece of bytes.pass(count)) void piece;
}

/** Reads all that is left, and lets it go. */
export async function skipRest(bytes: Bytes): Promise<void> {
  while ((await bytes.next()) !== undefined);
}

/** Takes at most so many of the next `count`, and lets the others go. */
export async function beginningOf(bytes: Bytes, count: number, most: number): Promise<Buffer> {
  const some = await bytes.take(Math.min(count, most));
  await skip(bytes, count - some.length);
  return some;
}
