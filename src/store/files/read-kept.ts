import { open } from 'node:fs/promises';
import { BYTES_TOLD_BY, type FilesKeys, isSealed, unsealed } from './sealed-file.ts';

/** The first bytes of a file as it lies there, by which it is told whether it is encrypted. */
export async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(BYTES_TOLD_BY), 0, BYTES_TOLD_BY, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What was kept in a file, whether it is encrypted or not, a little of it at a time. Throws KeyMissing or SealBroken. */
export async function* readKept(path: string, keys: FilesKeys): AsyncGenerator<Buffer> {
  const head = await beginningOf(path);
  const from = isSealed(head) ? BYTES_TOLD_BY : 0;
  const file = await open(path);
  try {
    const bytes = piecesOf(file.createReadStream({ start: from, autoClose: false }));
    yield* from === 0 ? bytes : unsealed(head, bytes, keys);
  } finally {
    await file.close();
  }
}

async function* piecesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const piece of stream) if (Buffer.isBuffer(piece)) yield piece;
}
