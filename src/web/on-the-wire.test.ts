/** What no browser sends, byte by byte: requests of two lengths, methods of no page, addresses made up on the way. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { SIGN_IN_TRIES_A_MINUTE } from './bounds.ts';
import type { Door } from './door.ts';
import { isOurProxy } from './proxy.ts';
import { startWeb, type Web } from './server.ts';
import { FEW_TRIES } from './signing-in/tries.ts';
import { everyoneIs } from './test-support/everyone-is.ts';
import { sampleDesk } from './test-support/sample-desk.ts';

let web: Web;
before(async () => {
  web = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => sampleDesk() });
});
after(() => web.stop());

test('a request that could be read as two is not read at all, and is no fault of ours', async (t) => {
  const told = t.mock.method(process.stderr, 'write', () => true);
  const second = 'GET /children/c-1 HTTP/1.1\r\nHost: x\r\n\r\n';
  const doubtful: Readonly<Record<string, string>> = {
    'a length and pieces': `Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${second}`,
    'two lengths': `Content-Length: 0\r\nContent-Length: ${second.length}\r\n\r\n${second}`,
    'pieces by another name': `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${second}`,
    'pieces said twice': `Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${second}`,
    'a length that is none': `Content-Length: +5\r\n\r\nhello${second}`,
    'a space before the colon': `Content-Length : 5\r\n\r\nhello${second}`,
    'a piece of no length': `Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n${second}`,
  };
  for (const [what, rest] of Object.entries(doubtful)) {
    const reply = await sent(web, `POST /judge-by HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n${rest}`);
    assert.match(reply, /^HTTP\/1\.1 400 /, `${what}: ${reply.slice(0, 60)}`);
    assert.doesNotMatch(reply, /HTTP\/1\.1 200/, what);
  }
  assert.deepEqual(
    told.mock.calls.map(({ arguments: [line] }) => String(line)).filter((line) => line.includes('request-failed')),
    [],
  );
});

test('methods of no page have no page; nothing that was sent is sent back', async () => {
  for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
    const reply = await sent(web, `${method} /children HTTP/1.1\r\nHost: x\r\nX-Mine: told-nobody\r\nConnection: close\r\n\r\n`);
    assert.match(reply, /^HTTP\/1\.1 4\d\d /, method);
    assert.doesNotMatch(reply, /told-nobody|access-control/i, method);
  }
  const open = await sent(web, 'CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: x\r\n\r\n');
  assert.doesNotMatch(open, /^HTTP\/1\.1 2/);
});

test('where a reader is sent is not for whoever says which host this is', async () => {
  const reply = await sent(
    web,
    'GET /compare HTTP/1.1\r\nHost: elsewhere.example\r\nX-Forwarded-Host: elsewhere.example\r\nConnection: close\r\n\r\n',
  );
  assert.match(reply, /^HTTP\/1\.1 301 /);
  assert.match(reply, /^location: \/standards\/compare\r$/im);
  assert.doesNotMatch(reply, /elsewhere\.example/);
});

test('a proxy is believed about whom it passes on, and nobody about anybody further away', () => {
  for (const address of ['127.0.0.1', '10.1.2.3', '172.31.0.9', '192.168.4.4', '::1', 'fd00::7', '::ffff:10.0.0.1'])
    assert.deepEqual([isOurProxy(address, 0), isOurProxy(address, 1)], [true, false], address);
  for (const address of ['203.0.113.9', '172.32.0.1', '2001:db8::1', '::ffff:203.0.113.9', 'unknown', ''])
    assert.equal(isOurProxy(address, 0), false, address);
});

/** A page that can be tried so often and no oftener. */
const tried = (door: Door): void => void door.app.get('/sign-in', { config: FEW_TRIES }, async () => 'tried');

test('somebody at the council who makes up a new address for each try is asked to wait all the same', async () => {
  const behind = await startWeb({ gate: { ...everyoneIs(), pages: tried }, port: 0, deskFor: () => sampleDesk(), https: true });
  const by = async (madeUp: string, really: string): Promise<number> =>
    (await fetch(`${behind.url}/sign-in`, { headers: { 'x-forwarded-for': `${madeUp}, ${really}` } })).status;
  try {
    const statuses: number[] = [];
    for (let n = 0; n <= SIGN_IN_TRIES_A_MINUTE; n += 1) statuses.push(await by(`203.0.113.${n}`, '10.20.30.40'));
    assert.deepEqual([statuses[0], statuses.at(-1)], [200, 429]);
    assert.equal(await by('203.0.113.1', '10.20.30.41'), 200, 'a colleague is not kept waiting for it');
  } finally {
    await behind.stop();
  }
});

/** What comes back for these bytes until the line is closed, or nothing more comes for a second. */
function sent(to: Web, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(to.url).port), '127.0.0.1');
    let reply = '';
    const done = (): void => {
      socket.destroy();
      resolve(reply);
    };
    socket.setTimeout(1_000, done);
    socket.on('data', (piece) => (reply += String(piece)));
    socket.on('close', done);
    socket.on('error', done);
    socket.write(bytes);
  });
}
