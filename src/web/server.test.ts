import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CaseworkError, type UploadedFile } from '../casework/desk.ts';
import { startWeb, type Web } from './server.ts';
import { everyoneIs } from './test-support/everyone-is.ts';
import { child, sampleDesk, situation, why } from './test-support/sample-desk.ts';

let web: Web;
const uploaded: { name: string; bytes: number }[] = [];
before(async () => {
  web = await startWeb({
    gate: everyoneIs(),
    port: 0,
    deskFor: () =>
      sampleDesk({
        previewImport: async (files) => {
          for await (const file of files) uploaded.push({ name: file.name, bytes: await lengthOf(file) });
          return undefined;
        },
        child: async (id) => {
          if (id === 'broken') throw new Error('secret detail');
          return id === child.child.id ? child : undefined;
        },
        startDemonstration: async () => {
          throw new CaseworkError('There are children in this record already.');
        },
      }),
  });
});
after(() => web.stop());

const PAGES = [
  '/children',
  '/children/c-1',
  `/why/${encodeURIComponent(why.line.expectation.key)}`,
  '/standards/sampleshire',
  '/standards/sampleshire/sampleshire.visits.child-protection',
  '/compare',
  '/standards/compare',
  '/standards/compare?q=core+groups',
  '/standards/compare/protection-visits',
  '/standards/what-would-change',
  '/standards/what-would-change/try-1',
  '/import',
  '/import/b-1',
  '/progress/job-1',
  '/how-days-are-counted',
];

test('every page is whole, never cached, and runs no script or style of its own', async () => {
  for (const path of PAGES) {
    const reply = await fetch(web.url + path);
    const page = await reply.text();
    assert.equal(reply.status, 200, path);
    assert.match(page, /<\/html>/, path);
    assert.equal(reply.headers.get('cache-control'), 'no-store', path);
    assert.doesNotMatch(page, /\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=/i, path);
  }
});

test('the policy lets nothing in from elsewhere, and does not force https on a plain intranet', async () => {
  const { headers } = await fetch(`${web.url}/children`);
  const policy = headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe|https:|upgrade-insecure-requests/);
  assert.equal(headers.get('strict-transport-security'), null);
});

test('what a worker wrote is shown as they wrote it and never run', async () => {
  const page = await (await fetch(`${web.url}/children/c-1`)).text();
  assert.match(page, /&lt;b&gt;Tried&lt;\/b&gt;/);
  assert.doesNotMatch(page, /<b>Tried/);
});

test('what is not there is said in plain words', async () => {
  for (const path of [
    '/nothing',
    '/children/nobody',
    '/why/a:b:2026-01-01',
    '/standards/nowhere',
    '/standards/exampleton/sampleshire.visits.child-protection',
    '/import/none',
    '/standards/compare/nothing-like-it',
    '/standards/compare/nothing-like-it/csv',
    '/standards/what-would-change/forgotten',
    '/progress/none',
  ]) {
    const reply = await fetch(web.url + path);
    assert.equal(reply.status, 404, path);
    assert.match(await reply.text(), /We could not find that/, path);
  }
});

test('an address that cannot be one of ours is refused without a fault', async () => {
  for (const length of [300, 600]) {
    const reply = await fetch(`${web.url}/children/${'x'.repeat(length)}`);
    assert.ok(reply.status === 400 || reply.status === 414, String(reply.status));
    assert.match(await reply.text(), /That could not be read/);
  }
});

test('a fault of ours says so and keeps its detail from the reader', async (t) => {
  const told = t.mock.method(process.stderr, 'write', () => true);
  const reply = await fetch(`${web.url}/children/broken`);
  const page = await reply.text();
  assert.equal(reply.status, 500);
  assert.match(page, /The fault is ours/);
  assert.doesNotMatch(page, /secret detail|server\.test/);
  const logged = String(told.mock.calls[0]?.arguments[0]);
  assert.doesNotMatch(logged, /secret detail/);
  const { request, route, status, error } = JSON.parse(logged);
  assert.deepEqual([route, status, error.kind], ['/children/:id', 500, 'Error']);
  assert.match(error.at[0], /^src\/web\/server\.test\.ts:\d+:\d+$/);
  assert.ok(page.includes(`this reference: ${request}.`), 'the reader and the log speak of the same request');
});

test('while the record cannot be reached, what was sent stays on the page as it was typed, and is never run', async (t) => {
  t.mock.method(process.stderr, 'write', () => true);
  const lost = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const fails = (): Promise<never> => Promise.reject(lost);
  const away = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => sampleDesk({ situation: fails, judgeBy: fails }) });
  try {
    const asked = await fetch(`${away.url}/children`);
    assert.deepEqual([asked.status, asked.headers.get('refresh'), asked.headers.get('retry-after')], [503, '5', '5']);
    assert.match(await asked.text(), /The record cannot be reached just now/);
    const { cookie, token } = await formToken();
    const fields = { token, authority: 'exampleton', back: '/children?find="><script>alert(1)</script>' };
    const told = await fetch(`${away.url}/judge-by`, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) });
    const page = await told.text();
    assert.deepEqual([told.status, told.headers.get('refresh')], [503, null]);
    assert.match(page, /What you sent has not been saved.*name="authority" value="exampleton"/s);
    assert.doesNotMatch(page, /<script>alert/);
  } finally {
    await away.stop();
  }
});

test('a fault while a fault is told is told as well', async (t) => {
  t.mock.method(process.stderr, 'write', () => true);
  const fault = new Error('secret detail');
  const broken = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => sampleDesk({ situation: () => Promise.reject(fault) }) });
  try {
    const reply = await fetch(`${broken.url}/children`);
    const page = await reply.text();
    assert.equal(reply.status, 500);
    assert.match(page, /The fault is ours/);
    assert.doesNotMatch(page, /secret detail/);
  } finally {
    await broken.stop();
  }
});

test('a form sent from elsewhere is not acted on', async () => {
  for (const path of ['/start', '/judge-by', '/standards/what-would-change', '/import/b-1/take', '/import']) {
    const reply = await fetch(web.url + path, {
      method: 'POST',
      body: new URLSearchParams({ children: '60', authority: 'sampleshire' }),
      redirect: 'manual',
    });
    assert.equal(reply.status, 403, path);
  }
});

test('another day is asked for as a real date, or sent back with what to write', async () => {
  const { cookie, token } = await formToken();
  const send = (fields: Record<string, string>): Promise<Response> =>
    fetch(`${web.url}/judge-by`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ token, authority: 'exampleton', back: '/children?page=2', ...fields }),
      redirect: 'manual',
    });
  const wrong = await send({ day: '31', month: '2', year: '2026' });
  assert.equal(wrong.status, 400);
  assert.match(await wrong.text(), /Write a real date/);
  const right = await send({ day: '1', month: '2', year: '2026' });
  assert.equal(right.headers.get('location'), '/progress/job-1?back=%2Fchildren%3Fpage%3D2');
  assert.equal((await send({})).status, 303);
});

test('what goes into a spreadsheet is never taken for a formula', async () => {
  for (const path of ['/standards/compare/protection-visits/csv', '/standards/compare.csv', '/standards/what-would-change/try-1/csv']) {
    const reply = await fetch(web.url + path);
    assert.match(reply.headers.get('content-type') ?? '', /^text\/csv/);
    assert.match(reply.headers.get('content-disposition') ?? '', /^attachment; filename="[a-z0-9-]+\.csv"$/);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await reply.arrayBuffer());
    assert.equal(text.charCodeAt(0), 0xfeff, 'Excel is told that it is Unicode');
    assert.doesNotMatch(text, /(?:^|,|\n)"?[=+@]/m);
  }
});

test('what casework refuses is told with its reason', async () => {
  const { cookie, token } = await formToken();
  const reply = await fetch(`${web.url}/start`, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ token, children: '60' }),
    redirect: 'manual',
  });
  assert.equal(reply.status, 400);
  assert.match(await reply.text(), /There are children in this record already\./);
});

test('files arrive whole, one after another; a form sent without any says what to do', async () => {
  const { cookie, token } = await formToken();
  const body = new FormData();
  body.append('files', new Blob(['x'.repeat(100_000)]), 'one.xml');
  body.append('files', new Blob(['yy']), 'two.csv');
  const reply = await fetch(`${web.url}/import?token=${encodeURIComponent(token)}`, { method: 'POST', headers: { cookie }, body });
  assert.deepEqual(uploaded, [
    { name: 'one.xml', bytes: 100_000 },
    { name: 'two.csv', bytes: 2 },
  ]);
  assert.equal(reply.status, 400);
  assert.match(await reply.text(), /Choose at least one file/);
});

test('a form longer than any page sends is refused', async () => {
  const reply = await fetch(`${web.url}/judge-by`, { method: 'POST', body: new URLSearchParams({ back: 'x'.repeat(100_000) }) });
  assert.equal(reply.status, 413);
  assert.match(await reply.text(), /too large/);
});

test('with no record yet, every way in leads to the start', async () => {
  const empty = await startWeb({
    gate: everyoneIs(),
    port: 0,
    deskFor: () => sampleDesk({ situation: async () => ({ ...situation, children: 0 }) }),
  });
  try {
    const reply = await fetch(`${empty.url}/children`);
    assert.equal(new URL(reply.url).pathname, '/');
    assert.match(await reply.text(), /Try the demonstration council/);
  } finally {
    await empty.stop();
  }
});

test('a port that is in use is named, with what to do', async () => {
  const port = Number(new URL(web.url).port);
  await assert.rejects(
    startWeb({ gate: everyoneIs(), port, deskFor: () => sampleDesk() }),
    new RegExp(`Port ${port} is in use .* PORT=${port + 1}`),
  );
});

test('health is told without touching the record', async () => {
  assert.deepEqual(await (await fetch(`${web.url}/health`)).json(), { status: 'ok' });
});

async function formToken(): Promise<{ cookie: string; token: string }> {
  const reply = await fetch(`${web.url}/children`);
  const token = /name="token" value="([^"]+)"/.exec(await reply.text())?.[1] ?? '';
  return { cookie: reply.headers.get('set-cookie')?.split(';')[0] ?? '', token };
}

async function lengthOf(file: UploadedFile): Promise<number> {
  let length = 0;
  for await (const piece of file.content) length += piece.length;
  return length;
}
