/** What the log keeps of requests: enough to find a fault, and nothing of anybody. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startWeb, type Web } from './server.ts';
import { everyoneIs } from './test-support/everyone-is.ts';
import { sampleDesk } from './test-support/sample-desk.ts';

const NAME = 'Robin Madeup';
const NUMBER = 'C-4711';
const ANYBODY = /robin|madeup|4711|left-bruise/i;

let web: Web;
before(async () => {
  const quotes = async (): Promise<never> => {
    throw Object.assign(new Error(`invalid input for ${NAME} (${NUMBER}):\n    at ${NAME} left-bruise`), { detail: `${NAME}, ${NUMBER}` });
  };
  const away = async (): Promise<never> => {
    throw Object.assign(new Error(`connect ECONNREFUSED while reading ${NAME}`), { code: 'ECONNREFUSED' });
  };
  web = await startWeb({
    port: 0,
    gate: everyoneIs(),
    deskFor: () => sampleDesk({ child: quotes, why: away, worklist: quotes, judgeBy: quotes }),
  });
});
after(() => web.stop());

test('a child’s name and number in the address, in what was sent and in the error leave nothing of themselves in the log', async (t) => {
  const told = t.mock.method(process.stderr, 'write', () => true);
  const page = await fetch(`${web.url}/children`, { headers: { cookie: `who=${encodeURIComponent(NAME)}` } });
  const token = /name="token" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const asked = [
    await fetch(`${web.url}/children/${NUMBER}?name=${encodeURIComponent(NAME)}`),
    await fetch(`${web.url}/children?find=${encodeURIComponent(NAME)}`, {
      headers: { referer: `${web.url}/children/${NUMBER}`, 'x-request-id': NUMBER },
    }),
    await fetch(`${web.url}/why/${NUMBER}:left-bruise:2026-01-01`),
    await fetch(`${web.url}/${NUMBER}/${encodeURIComponent(NAME)}`),
    await fetch(`${web.url}/judge-by`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ token, authority: 'exampleton', back: `/children?find=${NAME}` }),
    }),
  ];
  assert.deepEqual(
    asked.map(({ status }) => status),
    [500, 500, 503, 404, 500],
  );
  const lines = told.mock.calls.map(({ arguments: [line] }) => String(line));
  assert.ok(lines.length >= 4);
  for (const line of lines) {
    assert.doesNotMatch(line, ANYBODY);
    assert.match(line, /^\{.*\}\n$/, 'one line an event');
    const { time, level, event, route, status, milliseconds, request } = JSON.parse(line);
    assert.deepEqual([typeof time, typeof milliseconds], ['string', 'number']);
    assert.match(`${level} ${event} ${status}`, /^(error request-failed 500|warn record-out-of-reach 503)$/);
    assert.match(route, /^(\/children|\/children\/:id|\/why\/:key|\/judge-by)$/);
    assert.match(request, /^[0-9a-f-]{36}$/);
  }
});
