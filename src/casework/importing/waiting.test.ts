import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { readFiles } from '../../exchange/test-support.ts';
import { importPreview } from './import-preview.ts';
import { MOST_AT_ONCE, MOST_BYTES_WAITING, MOST_WAITING, noBatches, type Waiting } from './waiting.ts';

const { preview: read } = await readFiles({ 'a.txt': 'x' });

function sent(t: TestContext, name: string, bytes = 10): Waiting {
  const place = mkdtempSync(join(tmpdir(), 'waiting-'));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  const folder = join(place, name);
  mkdirSync(folder);
  writeFileSync(join(folder, '1'), 'x');
  return { folder, bytes, files: [], read, preview: importPreview(name, [], read, []) };
}

test('of files sent again and again only the latest wait, and the others are gone from the disk', async (t) => {
  const batches = noBatches();
  const all = Array.from({ length: MOST_WAITING + 3 }, (_, i) => sent(t, `b${i}`));
  for (const [i, one] of all.entries()) await batches.keep(`b${i}`, one);
  assert.deepEqual(
    all.map(({ folder }, i) => existsSync(folder) && batches.find(`b${i}`) !== undefined),
    all.map((_, i) => i >= 3),
  );
});

test('large files make room for one another, and one alone always waits', async (t) => {
  const batches = noBatches();
  const [first, second] = [sent(t, 'first', MOST_BYTES_WAITING), sent(t, 'second', MOST_BYTES_WAITING)];
  await batches.keep('first', first);
  assert.equal(existsSync(first.folder), true);
  await batches.keep('second', second);
  assert.deepEqual([existsSync(first.folder), existsSync(second.folder)], [false, true]);
});

test('files that are being taken stay, however many others arrive', async (t) => {
  const batches = noBatches();
  const first = sent(t, 'first');
  await batches.keep('first', first);
  await batches.taking('first', async () => {
    for (let i = 0; i < MOST_WAITING + 2; i += 1) await batches.keep(`b${i}`, sent(t, `b${i}`));
    assert.equal(existsSync(first.folder), true);
  });
  await batches.forget('first');
  assert.equal(existsSync(first.folder), false);
});

test('so many uploads are received at once; the next is asked to wait, and may come when one has ended', async () => {
  const batches = noBatches();
  const ends: (() => void)[] = [];
  const under = Array.from({ length: MOST_AT_ONCE }, () => batches.receiving(() => new Promise<void>((resolve) => ends.push(resolve))));
  await assert.rejects(
    batches.receiving(async () => undefined),
    /Others are sending files just now/,
  );
  ends[0]?.();
  await under[0];
  assert.equal(await batches.receiving(async () => 'read'), 'read');
  for (const end of ends) end();
  await Promise.all(under);
  await assert.rejects(
    batches.receiving(() => Promise.reject(new Error('broke off'))),
    /broke off/,
  );
  assert.equal(await batches.receiving(async () => 'read'), 'read');
});
