/** Requests that no page of ours sends: each is refused in plain words and nothing is asked of the desk, or is read as what it says. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import type { Recording } from '../casework/desk.ts';
import { PATIENCE, UPLOAD, UPLOAD_WRAPPING } from './bounds.ts';
import { startWeb, type Web } from './server.ts';
import { everyoneIs } from './test-support/everyone-is.ts';
import { sampleDesk } from './test-support/sample-desk.ts';

const uploaded: string[] = [];
const recorded: Recording[] = [];
let asked: unknown[] = [];
let web: Web;
before(async () => {
  const plain = sampleDesk();
  web = await startWeb({
    gate: everyoneIs(),
    port: 0,
    patience: { ...PATIENCE, headers: 300, request: 800, look: 100 },
    deskFor: () =>
      sampleDesk({
        worklist: (query) => {
          asked.push(query);
          return plain.worklist(query);
        },
        child: (id) => {
          asked.push(id);
          return plain.child(id);
        },
        record: (recording) => {
          recorded.push(recording);
          return plain.record(recording);
        },
        previewImport: async (files) => {
          for await (const { name, content } of files) {
            let bytes = 0;
            for await (const piece of content) bytes += piece.length;
            uploaded.push(`${name} ${bytes}`);
          }
          return undefined;
        },
      }),
  });
});
after(() => web.stop());

test('addresses that cannot be ours end on a plain page, never in a fault', async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['//[', /404/],
    ['//x:99999999/', /404/],
    ['/children/%00', /400/],
    ['/children?find=%00', /400/],
    ['/children/c-1%0d%0aset-cookie:%20x=1', /400/],
    ['/standards/%1b%5b31m', /400/],
    ['/children/%ff', /400/],
    ['/children/%', /400/],
    ['/standards/..%2f..%2f..%2fetc%2fpasswd', /404/],
    ['/import/..%2f..%2f', /404/],
    ['/assets/..%2f..%2fpackage.json', /404/],
    [`/${'a/'.repeat(4_000)}`, /404/],
    [`/children/${'x'.repeat(20_000)}`, /431|414|400/],
    ['/progress/job-1?back=//[', /200/],
    ['/children?page=1e400&find=a&find=b&need=__proto__&__proto__=1&constructor=2', /200/],
    [`/children?${'a=1&'.repeat(3_000)}`, /200/],
    ['/standards/__proto__', /404/],
    ['/record/constructor?child=c-1', /404/],
    [`/record/visit?${'child=c-1&'.repeat(31)}`, /400/],
    ['/children/c-1?kind=__proto__&page=-1', /200/],
    ['/why/__proto__', /404/],
  ];
  for (const [address, expected] of cases) {
    const reply = await sent(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    assert.match(reply.slice(0, 40).split('\r\n')[0] ?? '', expected, address.slice(0, 80));
    assert.doesNotMatch(reply, /set-cookie: x=1|Internal Server|at .*\.ts:/i, address.slice(0, 80));
  }
});

test('a filter that cannot be read is left out, and none reaches further than its field', async () => {
  asked = [];
  await fetch(`${web.url}/children?page=-1&find=${'x'.repeat(300)}&worker=a&worker=b&need=overdue'--&closed=maybe&__proto__=x`);
  assert.deepEqual(asked, [{ page: 1 }]);
});

test('a form of another kind, of no kind, or with the wrong token is not acted on', async () => {
  const { cookie, token } = await formToken();
  const post = (path: string, init: RequestInit) => fetch(web.url + path, { method: 'POST', redirect: 'manual', ...init });
  for (const type of ['application/json', 'text/plain', 'application/xml', 'multipart/form-data', 'x', '']) {
    const reply = await post('/judge-by', {
      headers: { cookie, 'content-type': type },
      body: JSON.stringify({ token, authority: 'exampleton' }),
    });
    assert.ok(reply.status >= 400 && reply.status < 500, `${type} ${reply.status}`);
  }
  const wrong = await post('/judge-by', {
    headers: { cookie },
    body: new URLSearchParams({ token: 'x'.repeat(1_000), authority: 'exampleton' }),
  });
  assert.equal(wrong.status, 403);
  const twice = await post('/judge-by', {
    headers: { cookie },
    body: new URLSearchParams([
      ['token', token],
      ['authority', 'a'],
      ['authority', 'b'],
    ]),
  });
  assert.equal(twice.status, 400);
});

test('ten thousand fields, fields sent many times and names that every object has are read as no answers', async () => {
  const { cookie, token } = await formToken('/record/visit?child=c-1');
  const send = (fields: readonly (readonly [string, string])[]) =>
    fetch(`${web.url}/record/visit`, {
      method: 'POST',
      headers: { cookie },
      redirect: 'manual',
      body: new URLSearchParams([['token', token], ['child-1-id', 'c-1'], ...fields].map(([name = '', value = '']) => [name, value])),
    });
  const many = await send(Array.from({ length: 10_000 }, (_, i) => [`field-${i}`, 'x'] as const));
  assert.equal(many.status, 400);
  assert.match(await many.text(), /There is a problem/);
  assert.equal((await send(Array.from({ length: 1_000 }, () => ['child-1-about', 'yes'] as const))).status, 400);
  for (const name of ['__proto__', 'constructor', 'toString', 'child-1-__proto__', '__proto__[polluted]']) {
    assert.equal((await send([[name, 'x']])).status, 400, name);
  }
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  assert.equal((await send([['child-1-id', 'c-1\0']])).status, 400);
  const large = await send([['x', 'y'.repeat(2_000_000)]]);
  assert.equal(large.status, 413);
  assert.deepEqual(recorded, []);
});

test('what a browser keeps of who recorded last may be anything', async () => {
  for (const cookie of ['sightline=__proto__ constructor', 'sightline=%', `sightline=${'x'.repeat(4_000)}`, 'sightline="><script>']) {
    assert.equal((await fetch(`${web.url}/record/visit?child=c-1`, { headers: { cookie } })).status, 200, cookie.slice(0, 40));
  }
});

test('more than an upload may be is refused before it is sent', async () => {
  const { cookie, token } = await formToken();
  const began = performance.now();
  const reply = await sent(
    `POST /import?token=${encodeURIComponent(token)} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${UPLOAD.bytes + UPLOAD_WRAPPING + 1}\r\n\r\n--b\r\n`,
  );
  assert.match(reply, /^HTTP\/1\.1 413/);
  assert.match(reply, /too large/);
  assert.ok(performance.now() - began < 5_000);
});

const part = (name: string) => `--b\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\nx\r\n`;

test('a file with a path, a control character or nothing for a name arrives under a plain one; a hundred files are too many', async () => {
  const { cookie, token } = await formToken();
  const upload = (parts: string) =>
    fetch(`${web.url}/import?token=${encodeURIComponent(token)}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'multipart/form-data; boundary=b' },
      body: `${parts}--b--\r\n`,
    });
  uploaded.length = 0;
  await upload(['../../../etc/passwd', 'C:\\\\temp\\\\a.xml', '__proto__', 'a\u202Eb.xml'].map(part).join(''));
  assert.equal(uploaded.length, 4);
  assert.ok(
    uploaded.every((one) => !/[/\\]/.test(one)),
    uploaded.join(),
  );
  assert.equal((await upload(part('x').repeat(100))).status, 413);
  assert.ok((await upload('--b\r\nnonsense')).status < 500);
  assert.ok((await upload('')).status < 500);
});

test('a request that comes a letter at a time is not waited for, and is no fault of the record', async (t) => {
  const told = t.mock.method(process.stderr, 'write', () => true);
  const began = performance.now();
  const headers = await sent('GET /children HTTP/1.1\r\nHost: x\r\nX-Slow: ', { letters: 'abcdefghijklmnopqrstuvwxyz' });
  assert.match(headers, /^HTTP\/1\.1 408/);
  const { cookie, token } = await formToken();
  const body = await sent(
    `POST /import?token=${encodeURIComponent(token)} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n`,
    { letters: 'x'.repeat(100) },
  );
  assert.ok(body === '' || body.startsWith('HTTP/1.1 4'), body.slice(0, 100));
  assert.ok(performance.now() - began < 15_000);
  assert.equal((await fetch(`${web.url}/health`)).status, 200);
  assert.doesNotMatch(told.mock.calls.map(({ arguments: [line] }) => String(line)).join(), /record-out-of-reach/);
});

test('whoever asks for more pages than anyone can read is told so, on a page', async () => {
  const crowded = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => sampleDesk() });
  try {
    let last = new Response();
    for (let n = 0; n < 1_201; n += 20) {
      const replies = await Promise.all(Array.from({ length: 20 }, () => fetch(`${crowded.url}/health`)));
      for (const reply of replies) if (reply.status === 429) last = reply;
    }
    assert.equal(last.status, 429);
    assert.match(await last.text(), /Too many requests/);
  } finally {
    await crowded.stop();
  }
});

/** What comes back for these bytes; `letters` are sent one by one afterwards. */
function sent(text: string, { letters = '' } = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(web.url).port), '127.0.0.1');
    let reply = '';
    let at = 0;
    const dripping = setInterval(() => {
      const letter = letters[at++];
      if (letter !== undefined && socket.writable) socket.write(letter);
    }, 50);
    const done = (): void => {
      clearInterval(dripping);
      clearTimeout(longest);
      socket.destroy();
      resolve(reply);
    };
    const longest = setTimeout(done, 10_000);
    socket.on('data', (bytes) => (reply += String(bytes)));
    socket.on('close', done);
    socket.on('error', done);
    socket.write(text);
  });
}

async function formToken(path = '/children'): Promise<{ cookie: string; token: string }> {
  const reply = await fetch(web.url + path);
  const token = /name="token" value="([^"]+)"/.exec(await reply.text())?.[1] ?? '';
  return {
    cookie: reply.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
    token,
  };
}
