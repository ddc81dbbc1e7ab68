import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inPieces } from '../../../test/support/files.ts';
import { fileFolder } from './file-folder.ts';
import { FileRefused, FileUnchecked } from './file-refused.ts';
import { virusCheckAt } from './virus-check.ts';

const place = await mkdtemp(join(tmpdir(), 'sightline-checked-'));
const servers: Server[] = [];
after(async () => {
  for (const server of servers) server.close();
  await rm(place, { recursive: true });
});
const MIB = 1024 ** 2;

/** What a checker heard: the pieces of a file put together, once the piece of no length has come. */
function heard(bytes: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0');
  if (bytes.length < command.length) return undefined;
  assert.deepEqual(bytes.subarray(0, command.length), command);
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

async function listening(onSocket: (socket: Socket) => void): Promise<{ readonly host: string; readonly port: number }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const address = server.address();
  return { host: '127.0.0.1', port: typeof address === 'object' && address !== null ? address.port : assert.fail() };
}

/** A checker that hears a file to its end and answers this of it. */
function checker(answer: (content: string) => string) {
  return listening((socket) => {
    let bytes: Buffer = Buffer.alloc(0);
    socket.on('data', (more: Buffer) => {
      bytes = Buffer.concat([bytes, more]);
      const content = heard(bytes);
      if (content !== undefined) socket.end(answer(content.toString()));
    });
  });
}

const take = (address: { readonly host: string; readonly port: number }, content: string, patience?: number) =>
  fileFolder(place, {}, virusCheckAt(address, patience)).take(inPieces(Buffer.from(content), 1000), 20 * MIB);

async function leavesNothing(taken: Promise<unknown>, error: typeof FileRefused, says: RegExp): Promise<void> {
  await assert.rejects(taken, (thrown) => thrown instanceof error && says.test(thrown.message));
  const found = await readdir(join(place, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  assert.deepEqual(
    found.filter((one) => one.isFile()).map(({ name }) => name),
    [],
  );
}

test('a file in which something is found is refused by its name, and nothing is left of it', async () => {
  const address = await checker((content) => (content.includes('harmful') ? 'stream: Invented.Test-1 FOUND\0' : 'stream: OK\0'));
  await leavesNothing(
    take(address, 'Something harmful'),
    FileRefused,
    /found “Invented\.Test-1” in this file, so it was not kept\. Do not open/,
  );
});

test('a name that would write in a page or a terminal is shown in plain letters', async () => {
  const address = await checker(() => 'stream: <b>\u001b[2J\u202eInvented FOUND\0');
  await leavesNothing(take(address, 'A letter'), FileRefused, /found “b2JInvented” in/);
});

test('a file larger than the checker takes is refused as that, though it hears no more before the end', async () => {
  const address = await listening((socket) => socket.once('data', () => socket.write('INSTREAM size limit exceeded. ERROR\0')));
  await leavesNothing(take(address, 'Much '.repeat(3_000_000)), FileRefused, /larger than the virus check here takes/);
});

for (const [what, address] of Object.entries({
  'one that is not there': async () => {
    const gone = await listening(() => undefined);
    servers.at(-1)?.close();
    return gone;
  },
  'one that ends the connection': () => listening((socket) => socket.destroy()),
  'one that never answers': () => listening((socket) => socket.resume()),
  'one that does not even listen': () => listening((socket) => socket.pause()),
  'one that answers something else': () => checker(() => 'UNKNOWN COMMAND\0'),
  'one that answers nothing': () => checker(() => ''),
  'one that answers without end': () => listening((socket) => socket.write('stream: '.repeat(1000))),
  'one that says it is well and more': () => checker(() => 'stream: OK, but look again\0'),
}))
  test(`asked of ${what}, a file is refused with what to do, soon`, async () => {
    const began = performance.now();
    const says = /could not be checked for viruses just now, so it was not kept\. Choose it again in a few minutes/;
    await leavesNothing(take(await address(), 'Much '.repeat(400_000), 500), FileUnchecked, says);
    assert.ok(performance.now() - began < 5000);
  });

test('a clean file is heard to its last byte and kept, and what is encrypted is looked at as it was handed in', async () => {
  const contents: string[] = [];
  const address = await checker((content) => {
    contents.push(content);
    return 'stream: OK\0';
  });
  const long = 'A school report. '.repeat(50_000);
  assert.equal((await take(address, long)).bytes, long.length);
  const folder = fileFolder(place, { now: Buffer.alloc(32, 7) }, virusCheckAt(address));
  assert.equal((await folder.take(inPieces(Buffer.from('Under a key')), MIB)).contentType, 'text/plain');
  assert.deepEqual(contents, [long, 'Under a key']);
});
