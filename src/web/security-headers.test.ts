/** What every answer tells a browser, whatever was asked and however it ended. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startWeb, type Web } from './server.ts';
import { everyoneIs } from './test-support/everyone-is.ts';
import { sampleDesk } from './test-support/sample-desk.ts';

let plain: Web;
let secure: Web;
before(async () => {
  plain = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => sampleDesk() });
  secure = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => sampleDesk(), https: true });
});
after(async () => {
  await plain.stop();
  await secure.stop();
});

const ASKED: readonly (readonly [path: string, status: number])[] = [
  ['/children', 200],
  ['/children/nobody', 404],
  ['/nothing-here', 404],
  ['/children/%00', 400],
  ['/children/%', 400],
  ['/assets/sightline.css', 200],
  ['/assets/icon.svg', 200],
  ['/health', 200],
  ['/standards/compare.csv', 200],
  ['/compare', 301],
];

test('every answer is shut in a frame of its own: no other site may show it, run in it, read it or guess what it is', async () => {
  for (const [path, status] of ASKED) {
    const reply = await fetch(plain.url + path, { redirect: 'manual' });
    assert.equal(reply.status, status, path);
    const told = (name: string): string => reply.headers.get(name) ?? 'nothing';
    const policy = told('content-security-policy').split(';');
    for (const held of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
      assert.ok(policy.includes(held), `${path}: ${held}`);
    assert.equal(told('x-content-type-options'), 'nosniff', path);
    assert.equal(told('x-frame-options'), 'DENY', path);
    assert.equal(told('referrer-policy'), 'same-origin', path);
    assert.equal(told('cross-origin-opener-policy'), 'same-origin', path);
    assert.equal(told('cross-origin-resource-policy'), 'same-origin', path);
    assert.equal(told('access-control-allow-origin'), 'nothing', path);
    assert.match(told('permissions-policy'), /camera=\(\).*geolocation=\(\).*microphone=\(\)/, path);
    assert.equal(told('x-robots-tag'), 'noindex, nofollow', path);
  }
});

test('nothing tells what the server is made of', async () => {
  for (const [path] of ASKED) {
    const reply = await fetch(plain.url + path, { redirect: 'manual' });
    assert.deepEqual([reply.headers.get('server'), reply.headers.get('x-powered-by')], [null, null], path);
  }
});

test('what has words in it says in which letters they are written', async () => {
  for (const [path, status] of ASKED) {
    if (status === 301) continue;
    const reply = await fetch(plain.url + path);
    assert.match(reply.headers.get('content-type') ?? '', /; ?charset=utf-8$/, path);
  }
});

test('who comes by https is told to come by nothing else for a year; on a plain intranet nobody is locked out', async () => {
  for (const [path] of ASKED) {
    // What cannot be an address is refused before it is known how anybody came.
    if (path === '/children/%') continue;
    const told = async (web: Web) => (await fetch(web.url + path, { redirect: 'manual' })).headers.get('strict-transport-security');
    assert.equal(await told(secure), 'max-age=31536000; includeSubDomains', path);
    assert.equal(await told(plain), null, path);
  }
});

test('whatever somebody is shown is kept by no cache; only what is the same for everyone is', async () => {
  for (const [path] of ASKED) {
    const kept = (await fetch(plain.url + path, { redirect: 'manual' })).headers.get('cache-control') ?? '';
    if (path.startsWith('/assets/')) assert.match(kept, /^public, max-age=\d+/, path);
    else assert.equal(kept, 'no-store', path);
  }
});

test('nothing of the project’s own files is served', async () => {
  for (const path of ['/.git/config', '/package.json', '/assets/', '/src/web/server.ts', '/assets/drafts/', '/data/passwords.json'])
    assert.equal((await fetch(plain.url + path)).status, 404, path);
});
