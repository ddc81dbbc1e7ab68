/** Uploads as a hostile line or person sends them, into a real desk: nothing of them is left behind, and memory does not grow with them. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { dayOf } from '../../src/calendar/index.ts';
import { openDesk, type OpenDesk } from '../../src/casework/index.ts';
import { loadPack, standardsFolder } from '../../src/packs/index.ts';
import { startWeb, type Web } from '../../src/web/server.ts';
import { everyoneIs } from '../../src/web/test-support/everyone-is.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { heavy } from './heavy.ts';

const MB = 1024 ** 2;
const dataFolder = mkdtempSync(join(tmpdir(), 'sightline-uploads-'));
let db: TestDatabase;
let open: OpenDesk;
let web: Web;
before(async () => {
  db = await testDatabase();
  const packs = [loadPack(join(standardsFolder(), 'st-helens'))];
  open = await openDesk({ store: db.store, packs, dataFolder, today: () => dayOf('2026-11-20') });
  web = await startWeb({ gate: everyoneIs(), deskFor: () => open.desk, port: 0 });
});
after(async () => {
  await web.stop();
  await open.close();
  await db.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

const START = '--b\r\nContent-Disposition: form-data; name="files"; filename="census.xml"\r\n\r\n';
const left = (): number => (existsSync(join(dataFolder, 'imports')) ? readdirSync(join(dataFolder, 'imports')).length : 0);

/** Begins an upload; `broken` settles when the line is gone, `status` with the reply. */
async function upload(headers: Readonly<Record<string, string>> = {}) {
  const page = await fetch(`${web.url}/import`);
  const token = /token=([^"&]+)"/.exec(await page.text())?.[1] ?? '';
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const sending = request(`${web.url}/import?token=${token}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'multipart/form-data; boundary=b', ...headers },
  });
  const status = new Promise<number>((resolve) => {
    sending.on('response', (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    });
    sending.on('error', () => resolve(0));
  });
  return { sending, status };
}

test('an upload that breaks off leaves nothing behind, and the next goes through', async () => {
  const { sending } = await upload();
  sending.write(START + 'x'.repeat(200_000));
  await wait(300);
  assert.equal(left(), 1);
  sending.destroy();
  for (let n = 0; n < 50 && left() > 0; n += 1) await wait(100);
  assert.equal(left(), 0);
  const again = await upload();
  again.sending.end(`${START}<Message/>\r\n--b--\r\n`);
  assert.equal(await again.status, 303);
});

test('many uploads at once: so many are received, the others are told to wait, and none is left behind when they go', async () => {
  const before = left();
  const all = await Promise.all(Array.from({ length: 12 }, () => upload()));
  for (const { sending } of all) sending.write(START + 'x'.repeat(10_000));
  await wait(500);
  const refused = await Promise.race([
    Promise.all(all.slice(3).map(({ status }) => Promise.race([status, wait(5_000, -1)]))),
    wait(8_000, []),
  ]);
  assert.ok(refused.filter((status) => status === 400).length >= 6, refused.join());
  for (const { sending } of all) sending.destroy();
  for (let n = 0; n < 50 && left() > before; n += 1) await wait(100);
  assert.equal(left(), before);
});

test('ids and filters that a database takes for an attack or cannot take are ids and filters', async () => {
  for (const path of [
    "/children/c'; drop table journal; --",
    '/children/\\',
    '/children/%25',
    "/children?worker=' or 1=1 --&team=\\&find=%25_'",
    '/why/a:b:c',
    '/recorded/x',
    '/children?find=\u202E&page=100000',
  ]) {
    const reply = await fetch(web.url + encodeURI(path).replaceAll('%25', '%25'));
    assert.ok(reply.status < 500, `${path} ${reply.status}`);
  }
});

heavy('more than a gigabyte, without saying so first, is cut off, and memory stays flat', async (t) => {
  const before = left();
  const { sending, status } = await upload();
  const piece = Buffer.alloc(MB, 'x');
  sending.write(START);
  let most = 0;
  const idle = process.memoryUsage().rss;
  const replied = new AbortController();
  void status.then(() => replied.abort());
  for (let n = 0; n < 1_100 && !replied.signal.aborted; n += 1) {
    if (!sending.write(piece)) await Promise.race([new Promise((resolve) => sending.once('drain', resolve)), status]);
    most = Math.max(most, process.memoryUsage().rss - idle);
  }
  assert.ok([413, 0].includes(await status), String(await status));
  sending.destroy();
  t.diagnostic(`${Math.round(most / MB)} MB more than idle`);
  assert.ok(most < 400 * MB, `${Math.round(most / MB)} MB`);
  for (let n = 0; n < 50 && left() > before; n += 1) await wait(100);
  assert.equal(left(), before);
});
