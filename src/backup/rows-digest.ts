import { createHash, type Hash, hash } from 'node:crypto';

const NEWLINE = 10;
const WORDS = 8;

/** What tells whether two tables hold the same rows. */
export interface RowsDigest {
  /** Takes in the next piece of a table as lines of COPY text; it need not end where a row does. */
  add(piece: Buffer): void;
  readonly rows: number;
  readonly bytes: number;
  /** The SHA-256 of each row, added up word by word, as 64 hex digits: the same in whatever order a database gives its rows. */
  sum(): string;
}

export function rowsDigest(): RowsDigest {
  const words = new Uint32Array(WORDS);
  let begun: Hash | undefined;
  let rows = 0;
  let bytes = 0;
  const count = (digest: Buffer): void => {
    for (let word = 0; word < WORDS; word += 1) words[word] = (words[word] ?? 0) + digest.readUInt32BE(word * 4);
    rows += 1;
  };
  return {
    add(piece) {
      bytes += piece.length;
      let from = 0;
      for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
        const row = piece.subarray(from, end);
        count(begun === undefined ? hash('sha256', row, 'buffer') : begun.update(row).digest());
        begun = undefined;
        from = end + 1;
      }
      if (from < piece.length) (begun ??= createHash('sha256')).update(piece.subarray(from));
    },
    get rows() {
      return rows;
    },
    get bytes() {
      return bytes;
    },
    sum: () =>
      `${[...words].map((word) => word.toString(16).padStart(8, '0')).join('')}${begun === undefined ? '' : ' and an unfinished row'}`,
  };
}
