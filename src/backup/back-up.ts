import { pipeline, Readable } from 'node:stream';
import { createZstdCompress } from 'node:zlib';
import { fileFolder, type FilesKeys, withSnapshot } from '../store/index.ts';
import type { Secret } from './key.ts';
import type { Closing, Header } from './lines.ts';
import { writeNewFile } from './new-file.ts';
import { sealed } from './parts.ts';
import { newPreamble } from './preamble.ts';
import { contentsOf, headerOf, type Tell } from './write-contents.ts';

export interface BackUp {
  /** The database, as the role that owns its tables. */
  readonly url: string;
  /** Where the files are that entries name. */
  readonly dataFolder: string;
  /** By which they are encrypted there; absent where they are not. A backup holds them as they were handed in. */
  readonly filesKeys?: FilesKeys;
  readonly file: string;
  /** What to encrypt by; absent to leave it readable to whoever has the file. */
  readonly secret?: Secret;
  readonly replace?: boolean;
  readonly tell?: Tell;
}

export interface BackedUp {
  readonly header: Header;
  readonly closing: Closing;
  /** How long the file is. */
  readonly bytes: number;
}

/**
 * Writes everything that is kept for good, as it stands now, files and all, to a file, while everybody goes on working. The file is there whole or not at
 * all. Throws BackupError or StoreError.
 */
export async function backUp({
  url,
  dataFolder,
  filesKeys,
  file,
  secret,
  replace = false,
  tell = () => undefined,
}: BackUp): Promise<BackedUp> {
  return withSnapshot(url, async (snapshot) => {
    const header = headerOf(snapshot);
    const { text, seal } = newPreamble(secret);
    let closing: Closing | undefined;
    const contents = compressed(contentsOf(snapshot, fileFolder(dataFolder, filesKeys), header, tell, (one) => (closing = one)));
    const bytes = await writeNewFile(file, replace, beginningWith(text, sealed(contents, seal)));
    if (closing === undefined) throw new Error('A backup was written without its end.');
    return { header, closing, bytes };
  });
}

async function* beginningWith(text: string, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
  yield* rest;
}

async function* compressed(contents: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const stream = createZstdCompress({ chunkSize: 256 * 1024 });
  // Whatever fails on the way is thrown where the stream is read.
  pipeline(Readable.from(contents), stream, () => undefined);
  yield* stream;
}
