import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DOT, inPieces } from '../../../test/support/files.ts';
import { fileFolder } from './file-folder.ts';

const [key, earlier, another] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const PART = 64 * 1024;
const MIB = 1024 ** 2;
const folders: string[] = [];
after(() => Promise.all(folders.map((one) => rm(one, { recursive: true, force: true }))));

async function newPlace(): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'sightline-sealed-'));
  folders.push(place);
  return place;
}

const placeOf = (place: string, sha256: string): string => join(place, 'files', sha256.slice(0, 2), sha256.slice(2));
const said = (text: string | Buffer) => inPieces(Buffer.from(text), 50_000);
const contentOf = async (pieces: AsyncIterable<Buffer>): Promise<Buffer> => Buffer.concat(await Array.fromAsync(pieces));

test('a file under a key is nowhere on the disk in the clear, is told by what it was, and comes back as it was', async () => {
  const place = await newPlace();
  const folder = fileFolder(place, { now: key });
  let onItsWay = '';
  async function* watched(): AsyncGenerator<Buffer> {
    yield Buffer.from('Said in confidence. '.repeat(20_000));
    const incoming = join(place, 'files', 'incoming');
    for (const name of await readdir(incoming)) onItsWay += await readFile(join(incoming, name), 'latin1');
    yield Buffer.from('The end.');
  }
  const { sha256, contentType } = await folder.take(watched(), MIB);
  assert.ok(onItsWay.length > 300_000, 'it was seen on its way');
  for (const bytes of [onItsWay, await readFile(placeOf(place, sha256), 'latin1')]) assert.doesNotMatch(bytes, /confidence/);
  assert.equal(contentType, 'text/plain');
  assert.equal(await folder.check(sha256), 'sound');
  assert.match((await contentOf(folder.read(sha256))).toString(), /^(?:Said in confidence\. ){20000}The end\.$/);
  assert.equal((await folder.take(said(DOT), MIB)).contentType, 'image/png');
});

for (const length of [1, PART - 1, PART, PART + 1, 2 * PART, 5 * PART + 7])
  test(`${length} bytes come back as they were`, async () => {
    const folder = fileFolder(await newPlace(), { now: key });
    const content = Buffer.alloc(length, 'a word ');
    const { sha256, bytes } = await folder.take(said(content), MIB);
    assert.equal(bytes, length);
    assert.deepEqual(await contentOf(folder.read(sha256)), content);
  });

test('the same content handed in twice lies there sealed anew', async () => {
  const place = await newPlace();
  const folder = fileFolder(place, { now: key });
  const { sha256 } = await folder.take(said('The same words'), MIB);
  const before = await readFile(placeOf(place, sha256));
  await folder.take(said('The same words'), MIB);
  const now = await readFile(placeOf(place, sha256));
  assert.equal(now.length, before.length);
  assert.notDeepEqual(now.subarray(-20), before.subarray(-20));
});

test('one bit turned anywhere, parts that changed places and a file cut off where a part ends all show', async () => {
  const place = await newPlace();
  const folder = fileFolder(place, { now: key });
  const { sha256 } = await folder.take(said(Buffer.alloc(3 * PART, 'abc')), MIB);
  const path = placeOf(place, sha256);
  const whole = await readFile(path);
  const head = whole.length - 3 * (PART + 16);
  for (const at of [0, 20, head - 1, head, head + PART, head + PART + 15, whole.length - 1]) {
    const turned = Buffer.from(whole);
    turned[at] = (turned[at] ?? 0) ^ 1;
    await writeFile(path, turned);
    assert.notEqual(await folder.check(sha256), 'sound', `at ${at}`);
  }
  const [first, second, third] = [0, 1, 2].map((n) => whole.subarray(head + n * (PART + 16), head + (n + 1) * (PART + 16)));
  for (const parts of [[second, first, third], [first, second], [first, third], [first, second, third, third], []]) {
    await writeFile(path, Buffer.concat([whole.subarray(0, head), ...parts.flatMap((part) => part ?? [])]));
    assert.equal(await folder.check(sha256), 'changed');
  }
  await writeFile(path, whole);
  assert.equal(await folder.check(sha256), 'sound');
});

test('without the key, or with another, that is said, and nothing comes out', async () => {
  const place = await newPlace();
  const { sha256 } = await fileFolder(place, { now: key }).take(said('For whoever has the key'), MIB);
  for (const keys of [{}, { now: another }]) {
    const folder = fileFolder(place, keys);
    assert.equal(await folder.check(sha256), 'locked');
    await assert.rejects(
      contentOf(folder.read(sha256)),
      /encrypted by a key that was not given\. Name the file with that key in SIGHTLINE_FILES_KEY/,
    );
    assert.deepEqual(await folder.sealAnew(), { changed: 0, left: 0, unread: [sha256] });
  }
});

test('what came in before there was a key can be read, is sealed when that is asked for, then by another key, and then no more', async () => {
  const place = await newPlace();
  const { sha256 } = await fileFolder(place).take(said('Kept in the clear'), MIB);
  const { mtimeMs } = await stat(placeOf(place, sha256));
  for (const [keys, changed] of [
    [{ now: earlier }, /\0sightline file 1\n/],
    [{ now: key, before: earlier }, /\0sightline file 1\n/],
    [{ before: key }, /^Kept in the clear$/],
  ] as const) {
    const folder = fileFolder(place, keys);
    assert.equal(await folder.check(sha256), 'sound', 'before');
    assert.deepEqual(await folder.sealAnew(), { changed: 1, left: 0, unread: [] });
    assert.deepEqual(await folder.sealAnew(), { changed: 0, left: 1, unread: [] });
    assert.match(await readFile(placeOf(place, sha256), 'latin1'), changed);
    const { now } = { now: undefined, ...keys };
    assert.equal(await fileFolder(place, now && { now }).check(sha256), 'sound', 'by the key in use alone');
  }
  assert.ok(Math.abs((await stat(placeOf(place, sha256))).mtimeMs - mtimeMs) < 5, 'as old as it was');
});

test('a file that was changed is not sealed as though it were sound', async () => {
  const place = await newPlace();
  const { sha256 } = await fileFolder(place).take(said('As it was'), MIB);
  await writeFile(placeOf(place, sha256), 'As it is now');
  const folder = fileFolder(place, { now: key });
  assert.deepEqual((await folder.sealAnew()).unread, [sha256]);
  assert.equal(await folder.check(sha256), 'changed');
});
