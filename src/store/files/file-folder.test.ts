import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DOT, inPieces } from '../../../test/support/files.ts';
import { fileFolder } from './file-folder.ts';
import { FileRefused } from './file-refused.ts';

const place = await mkdtemp(join(tmpdir(), 'sightline-files-'));
after(() => rm(place, { recursive: true, force: true }));
const folder = fileFolder(place);
const MIB = 1024 ** 2;

async function everything(): Promise<readonly string[]> {
  const found = await readdir(join(place, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

const take = (content: string | Buffer, largest = MIB) => folder.take(inPieces(Buffer.from(content)), largest);

for (const [what, content] of Object.entries({
  'a web page': '<!DOCTYPE html><script>alert(1)</script>',
  'a web page after a blank line': '\n \n<html><body>hello</body></html>',
  'a web page in the middle of a note': 'Dear all\n<script>alert(1)</script>',
  'a drawing that could run something': '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'a drawing without its first line': '<svg onload="alert(1)"/>',
  'a program': Buffer.concat([Buffer.from('7f454c46020101', 'hex'), randomBytes(200)]),
  'a Windows program': Buffer.concat([Buffer.from('MZ'), randomBytes(600)]),
  'bytes that are nothing': randomBytes(4096),
  'text in a form that is not known': Buffer.from('caf\xe9', 'latin1'),
  'an archive': Buffer.from('504b0506' + '00'.repeat(18), 'hex'),
  nothing: '',
}))
  test(`${what} is refused, whatever it is called, and nothing is left of it`, async () => {
    await assert.rejects(take(content), FileRefused);
    assert.deepEqual(await everything(), []);
  });

test('a file that is too large is refused in words, once it is known to be, and nothing is left of it', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Buffer> {
    for (;;) {
      given += MIB;
      yield Buffer.alloc(MIB, 'a');
    }
  }
  await assert.rejects(folder.take(endless(), 3 * MIB), /larger than 3 MB\. Save it smaller/);
  assert.equal(given, 4 * MIB, 'no more was read than showed it');
  assert.deepEqual(await everything(), []);
});

async function* broken(): AsyncGenerator<Buffer> {
  yield DOT;
  throw new Error('the line went');
}

test('what breaks off on its way in leaves nothing', async () => {
  await assert.rejects(folder.take(broken(), MIB), /the line went/);
  assert.deepEqual(await everything(), []);
});

test('a picture is kept under its SHA-256, told by its content, once however often it comes', async () => {
  const [kept] = [await take(DOT), await take(DOT)];
  const sha256 = createHash('sha256').update(DOT).digest('hex');
  assert.deepEqual(kept, { sha256, bytes: DOT.length, contentType: 'image/png' });
  assert.equal(await folder.check(sha256), 'sound');
  assert.deepEqual(Buffer.concat(await Array.fromAsync(folder.read(sha256))), DOT);
  assert.equal((await everything()).filter((path) => path.endsWith(sha256.slice(2)) && !path.includes('to-be-named')).length, 1);
});

test('a note in plain words is text, in whatever letters', async () => {
  assert.equal((await take('Zoë said: “I like it here.”\n\t– 3 < 4 & 5 > 4\n'.repeat(5000))).contentType, 'text/plain');
  assert.equal((await take('%PDF-1.7\n%âãÏÓ\n1 0 obj')).contentType, 'application/pdf');
});

test('a file that was changed or is gone shows, and comes back only as it was', async () => {
  const { sha256 } = await take('as it was');
  const path = join(place, 'files', sha256.slice(0, 2), sha256.slice(2));
  await writeFile(path, 'as it is now');
  assert.equal(await folder.check(sha256), 'changed');
  await rm(path);
  assert.equal(await folder.check(sha256), 'missing');
  await assert.rejects(folder.putBack(sha256, inPieces(Buffer.from('something else'))), /came back as another/);
  await folder.putBack(sha256, inPieces(Buffer.from('as it was')));
  assert.equal(await folder.check(sha256), 'sound');
});

test('what no entry came to name is known an hour later, and not before', async () => {
  const { sha256 } = await take('left behind');
  const named = await take('named');
  await folder.named(named.sha256);
  assert.deepEqual(await folder.waiting(), []);
  await folder.remove([sha256]);
  assert.equal(await folder.check(sha256), 'sound', 'it may be about to be named');
  const before = new Date(Date.now() - 61 * 60 * 1000);
  for (const path of await everything()) await utimes(path, before, before);
  assert.ok((await folder.waiting()).includes(sha256));
  assert.ok(!(await folder.waiting()).includes(named.sha256));
  await folder.remove([sha256]);
  assert.equal(await folder.check(sha256), 'missing');
});

test('a name that leads elsewhere is no name', async () => {
  await assert.rejects(folder.check('../../../etc/passwd'), /not the name of a file/);
});
