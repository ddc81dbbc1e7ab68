/** Reads a stream of bytes by lengths and lines, holding no more than was asked for. */
export interface ByteReader {
  /** The next `length` bytes; fewer at the end. */
  take(length: number): Promise<Buffer>;
  /** The next line without its end; undefined where none ends within `longest` bytes. */
  line(longest: number): Promise<string | undefined>;
}

export function byteReader(source: AsyncIterable<Buffer>): ByteReader {
  const pieces = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await pieces.next();
    if (next.done === true) return false;
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    return true;
  };
  const cut = (length: number): Buffer => {
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
  return {
    take: async (length) => {
      while (held.length < length && (await more()));
      return cut(length);
    },
    line: async (longest) => {
      for (;;) {
        const end = held.indexOf(10);
        if (end >= 0 && end <= longest) {
          const text = cut(end + 1).toString('utf8', 0, end);
          return text;
        }
        if (end >= 0 || held.length > longest || !(await more())) return undefined;
      }
    },
  };
}
