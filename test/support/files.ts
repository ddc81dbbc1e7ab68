/** Small files, whole and of their kind. */
import { fileFolder } from '../../src/store/index.ts';

/** A picture of one dot. */
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The same in pieces, as it would arrive. */
export async function* inPieces(content: Buffer, size = 64 * 1024): AsyncGenerator<Buffer> {
  for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size);
}

/** Keeps the dot in this data folder; answers the fields of an entry that names it. */
export async function keptDot(dataFolder: string): Promise<Readonly<Record<string, string | number>>> {
  const { contentType, bytes, sha256 } = await fileFolder(dataFolder).take(inPieces(DOT), DOT.length);
  return { kind: 'drawing', 'file-name': 'dot.png', 'content-type': contentType, bytes, sha256 };
}
