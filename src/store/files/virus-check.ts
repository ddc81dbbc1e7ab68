/** Asks a clamd, or whatever speaks as it does, whether a file is clean: bytes in pieces, each after its length, over one connection. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { FileRefused, FileUnchecked } from './file-refused.ts';

/** Returns for a file that was found clean. Throws FileRefused for any other, and FileUnchecked where nobody could tell. */
export type VirusCheck = (content: AsyncIterable<Uint8Array>) => Promise<void>;

/** Where the checker listens. */
export interface CheckerAddress {
  readonly host: string;
  readonly port: number;
}

/** In milliseconds: whoever hands a file in waits for this. */
const PATIENCE = 30_000;
const LONGEST_ANSWER = 1000;
const CLEAN = 'stream: OK';
const FOUND = /^stream: (\S.*) FOUND$/u;
const TOO_LARGE = /^INSTREAM size limit exceeded/u;
const LONGEST_NAME = 80;
const LENGTH_BYTES = 4;

export function virusCheckAt(address: CheckerAddress, patience = PATIENCE): VirusCheck {
  return async (content) => {
    const answer = await answerTo(address, content, patience);
    if (answer === CLEAN) return;
    const [, found] = FOUND.exec(answer) ?? [];
    if (found !== undefined)
      throw new FileRefused(
        `The virus check found “${shown(found)}” in this file, so it was not kept. Do not open the file again, and tell your IT service where it came from.`,
      );
    if (TOO_LARGE.test(answer))
      throw new FileRefused(
        'The file is larger than the virus check here takes, so it was not kept. Save it smaller, or in parts, and choose it again.',
      );
    throw unchecked(new Error('The virus checker answered something else.'));
  };
}

async function answerTo({ host, port }: CheckerAddress, content: AsyncIterable<Uint8Array>, patience: number): Promise<string> {
  const signal = AbortSignal.timeout(patience);
  const socket = connect({ host, port, signal });
  const answered = answerOn(socket);
  try {
    // A checker that has heard enough answers before the end, and hears no more.
    let isAnswered = false;
    const seen = answered.then(() => (isAnswered = true));
    seen.catch(() => undefined);
    await send(socket, Buffer.from('zINSTREAM\0'), seen, signal);
    for await (const piece of content) {
      if (isAnswered) break;
      if (piece.length > 0) await send(socket, Buffer.concat([lengthOf(piece), piece]), seen, signal);
    }
    if (!isAnswered) await send(socket, lengthOf(), seen, signal);
    return await answered;
  } catch (error) {
    throw unchecked(error);
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, bytes: Buffer, answered: Promise<unknown>, signal: AbortSignal): Promise<void> {
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain', { signal }), answered]);
}

/** Up to the zero byte that ends it, or to where the checker ends the connection. */
function answerOn(socket: Socket): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let answer = '';
  socket.on('data', (bytes) => {
    answer += bytes.toString('utf8');
    const end = answer.indexOf('\0');
    if (end >= 0) resolve(answer.slice(0, end).trim());
    else if (answer.length > LONGEST_ANSWER) reject(new Error('The virus checker’s answer has no end.'));
  });
  socket.on('error', reject);
  socket.on('close', () => (answer === '' ? reject(new Error('The virus checker ended the connection.')) : resolve(answer.trim())));
  return promise;
}

function lengthOf(piece?: Uint8Array): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(piece?.length ?? 0);
  return length;
}

function shown(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N} ._:/-]/gu, '').slice(0, LONGEST_NAME);
}

function unchecked(cause: unknown): FileUnchecked {
  return new FileUnchecked(
    'The file could not be checked for viruses just now, so it was not kept. Choose it again in a few minutes; if it goes on, tell whoever looks after Sightline that the virus checker does not answer.',
    { cause },
  );
}
