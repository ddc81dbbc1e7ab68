/** The file read with nothing but what docs/backup.md says of it: so that it can be read when this code is long gone. */
import assert from 'node:assert/strict';
import { createDecipheriv, createHash, hkdfSync, scryptSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { zstdDecompressSync } from 'node:zlib';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { tablesThatAre } from '../store/index.ts';
import { backUp, type BackedUp } from './back-up.ts';
import { readKeyFile } from './key.ts';
import { longNotes, smallRecord } from './test-support.ts';

let folder: string;
let database: TestDatabase;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-format-'));
  database = await testDatabase();
  await smallRecord(database.store);
  await longNotes(database.store, 800);
});
after(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

type Preamble = Readonly<Record<'sealed' | 'salt', string>>;
type Open = (part: Buffer, tag: Buffer, nonce: Buffer, bound: Buffer) => Buffer;

/** Undoes the parts and the compression; `opener` is told the second line. */
function insideOf(file: Buffer, tagLength: number, opener: (preamble: Preamble) => Open): Buffer {
  const second = file.indexOf('\n', file.indexOf('\n') + 1) + 1;
  const [magic, line = ''] = file.toString('utf8', 0, second).split('\n');
  assert.equal(magic, 'SIGHTLINE BACKUP 1');
  const open = opener(JSON.parse(line));
  const lines = createHash('sha256').update(file.subarray(0, second)).digest();
  const parts: Buffer[] = [];
  for (let at = second, last = false; !last;) {
    const head = file.subarray(at, at + 4);
    last = (head.readUInt32BE() & 0x8000_0000) !== 0;
    const length = head.readUInt32BE() & 0x7fff_ffff;
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(parts.length, 8);
    const part = file.subarray(at + 4, at + 4 + length);
    const tag = file.subarray(at + 4 + length, at + 4 + length + tagLength);
    parts.push(open(part, tag, nonce, Buffer.concat([lines, head])));
    at += 4 + length + tagLength;
    if (last) assert.equal(at, file.length);
  }
  assert.ok(parts.length > 2);
  return zstdDecompressSync(Buffer.concat(parts));
}

/** Reads the tables out of the inside, and holds the counts and digests against them. */
function assertWhole(inside: Buffer, { header, closing }: BackedUp): void {
  const hash = createHash('sha256');
  let at = 0;
  const line = (): Record<string, unknown> & { readonly bytes?: number } => {
    const end = inside.indexOf('\n', at);
    const text = inside.toString('utf8', at, end + 1);
    at = end + 1;
    const read = JSON.parse(text);
    if (!text.startsWith('{"bytes"') && read.closing === undefined) hash.update(text);
    return read;
  };
  assert.deepEqual(line(), header);
  const tables = new Map<unknown, string>();
  let rows: string[] = [];
  let table = '';
  for (;;) {
    const read = line();
    if (read['table'] !== undefined) table = '';
    else if (read['end'] !== undefined) {
      rows = table.split('\n').slice(0, -1);
      assert.deepEqual(read, { end: read['end'], rows: rows.length, bytes: Buffer.byteLength(table), sha256: sumOf(rows) });
      tables.set(read['end'], table);
    } else if (read['closing'] !== undefined) {
      assert.deepEqual(read['closing'], { ...closing, sha256: hash.digest('hex') });
      break;
    } else {
      table += inside.toString('utf8', at, at + (read.bytes ?? 0));
      at += read.bytes ?? 0;
    }
  }
  assert.equal(at, inside.length);
  assert.deepEqual([...tables.keys()], tablesThatAre('for good'));
  assert.match(tables.get('subject') ?? '', /^nowhereshire\tash\tchild\tInvented ash\t2016-05-04\t/m);
}

function sumOf(rows: readonly string[]): string {
  const words = Array.from({ length: 8 }, () => 0);
  for (const row of rows) {
    const digest = createHash('sha256').update(row).digest();
    for (let word = 0; word < 8; word += 1) words[word] = ((words[word] ?? 0) + digest.readUInt32BE(word * 4)) % 2 ** 32;
  }
  return words.map((word) => word.toString(16).padStart(8, '0')).join('');
}

function decrypt(key: Buffer): Open {
  return (part, tag, nonce, bound) => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(bound).setAuthTag(tag);
    return Buffer.concat([decipher.update(part), decipher.final()]);
  };
}

test('without a key', async () => {
  const file = join(folder, 'plain');
  const made = await backUp({ url: database.urls.migration, dataFolder: tmpdir(), file });
  const inside = insideOf(await readFile(file), 32, () => (part, tag, nonce, bound) => {
    const [lines, head] = [bound.subarray(0, 32), bound.subarray(32)];
    assert.deepEqual(tag, createHash('sha256').update(lines).update(nonce).update(head).update(part).digest());
    return part;
  });
  assertWhole(inside, made);
});

test('with a key', async () => {
  const [file, keyFile] = [join(folder, 'with-key'), join(folder, 'key')];
  await writeFile(keyFile, '0123456789abcdef'.repeat(4));
  const made = await backUp({ url: database.urls.migration, dataFolder: tmpdir(), file, secret: await readKeyFile(keyFile) });
  const root = Buffer.from('0123456789abcdef'.repeat(4), 'hex');
  const inside = insideOf(await readFile(file), 16, ({ salt }) =>
    decrypt(Buffer.from(hkdfSync('sha256', root, Buffer.from(salt, 'hex'), 'sightline backup 1: sealing', 32))),
  );
  assertWhole(inside, made);
});

test('with a passphrase', async () => {
  const [file, keyFile] = [join(folder, 'with-words'), join(folder, 'words')];
  await writeFile(keyFile, 'an invented heron in the rain\n');
  const made = await backUp({ url: database.urls.migration, dataFolder: tmpdir(), file, secret: await readKeyFile(keyFile) });
  const inside = insideOf(await readFile(file), 16, ({ salt: hex }) => {
    const salt = Buffer.from(hex, 'hex');
    const root = scryptSync('an invented heron in the rain', salt, 32, { N: 131072, r: 8, p: 1, maxmem: 2 ** 28 });
    return decrypt(Buffer.from(hkdfSync('sha256', root, salt, 'sightline backup 1: sealing', 32)));
  });
  assertWhole(inside, made);
});
