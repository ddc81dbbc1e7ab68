/** Whatever happens to the file of a backup, it is either read as it was written or refused in words. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { backUp } from './back-up.ts';
import { checkBackup } from './check.ts';
import { BackupError } from './errors.ts';
import { makeKeyFile, readKeyFile, type Secret } from './key.ts';
import { alteredCopy, longNotes, partsOf, smallRecord } from './test-support.ts';

interface Kind {
  readonly name: string;
  readonly small: string;
  readonly long: string;
  readonly tagLength: number;
  readonly secret: Secret | undefined;
}

let folder: string;
let database: TestDatabase;
let kinds: readonly Kind[];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-damage-'));
  database = await testDatabase();
  const keyFile = join(folder, 'key');
  await makeKeyFile(keyFile);
  const secret = await readKeyFile(keyFile);
  kinds = [
    { name: 'plain', secret: undefined, tagLength: 32 },
    { name: 'encrypted', secret, tagLength: 16 },
  ].map((kind) => ({ ...kind, small: join(folder, `${kind.name}-small`), long: join(folder, `${kind.name}-long`) }));
  const url = database.urls.migration;
  await smallRecord(database.store);
  for (const { small, secret } of kinds) await backUp({ url, dataFolder: tmpdir(), file: small, ...(secret && { secret }) });
  await longNotes(database.store, 1500);
  for (const { long, secret } of kinds) await backUp({ url, dataFolder: tmpdir(), file: long, ...(secret && { secret }) });
});
after(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

/** Says what became of reading it, and fails on anything but a sound file or a refusal in words. */
async function refusal(file: string, secret: Secret | undefined): Promise<string | undefined> {
  try {
    await checkBackup(file, secret);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof BackupError, String(error));
    return error.message;
  }
}

test('a backup that nothing happened to is sound', async () => {
  for (const { small, long, secret } of kinds) {
    assert.equal((await checkBackup(small, secret)).tables.get('journal')?.rows, 3);
    assert.equal((await checkBackup(long, secret)).tables.get('journal')?.rows, 18);
  }
});

test('one bit turned, anywhere', async () => {
  const damaged = join(folder, 'turned');
  for (const { small, long, secret } of kinds) {
    for (const [file, numRuns] of [
      [small, 250],
      [long, 30],
    ] as const) {
      const bytes = await readFile(file);
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
          const turned = Buffer.from(bytes);
          turned[at] = (turned[at] ?? 0) ^ (1 << bit);
          await writeFile(damaged, turned);
          assert.match((await refusal(damaged, secret)) ?? 'read as though sound', /backup|damaged|cut off|encrypted/);
        }),
        { numRuns },
      );
    }
  }
});

test('cut off, anywhere', async () => {
  const damaged = join(folder, 'cut');
  for (const { small, long, secret } of kinds) {
    for (const [file, numRuns] of [
      [small, 150],
      [long, 30],
    ] as const) {
      const bytes = await readFile(file);
      const lengths = fc.oneof(fc.nat(bytes.length - 1), fc.integer({ min: bytes.length - 60, max: bytes.length - 1 }));
      await fc.assert(
        fc.asyncProperty(lengths, async (length) => {
          await writeFile(damaged, bytes.subarray(0, length));
          assert.notEqual(await refusal(damaged, secret), undefined, `cut off after ${length} of ${bytes.length} bytes`);
        }),
        { numRuns },
      );
    }
  }
});

test('parts left out, doubled, changed about, taken from another backup or ended early, each part whole in itself', async () => {
  const damaged = join(folder, 'parts');
  for (const { small, long, secret, tagLength } of kinds) {
    const bytes = await readFile(long);
    const places = partsOf(bytes, tagLength);
    assert.ok(places.length > 4, `${places.length} places are too few to show anything`);
    const [from = 0, second = 0, third = 0, fourth = 0] = places;
    const head = bytes.subarray(0, from);
    const parts = [bytes.subarray(from, second), bytes.subarray(second, third), bytes.subarray(third, fourth)] as const;
    const rest = bytes.subarray(fourth);
    const other = await readFile(small);
    const last = other.subarray(partsOf(other, tagLength)[0] ?? 0);
    const endedEarly = Buffer.from(parts[1]);
    endedEarly.writeUInt32BE((endedEarly.readUInt32BE() | 0x8000_0000) >>> 0);
    const cases = {
      'one left out': [head, parts[0], parts[2], rest],
      'one doubled': [head, parts[0], parts[0], parts[1], parts[2], rest],
      'two changed about': [head, parts[1], parts[0], parts[2], rest],
      'ended by the last of another': [head, parts[0], parts[1], last],
      'ended early': [head, parts[0], endedEarly],
      'gone on after its end': [bytes, last],
      'the beginning of another': [other.subarray(0, other.length - last.length), ...parts, rest],
    };
    for (const [name, pieces] of Object.entries(cases)) {
      await writeFile(damaged, Buffer.concat(pieces));
      assert.notEqual(await refusal(damaged, secret), undefined, name);
    }
  }
});

test('a file that is no backup, none at all, and a folder', async () => {
  await writeFile(join(folder, 'letter'), 'Dear all,\n');
  assert.match((await refusal(join(folder, 'letter'), undefined)) ?? '', /is not a backup that this release of Sightline can read/);
  assert.match((await refusal(join(folder, 'nothing'), undefined)) ?? '', /cannot be read: ENOENT/);
  assert.match((await refusal(folder, undefined)) ?? '', /cannot be read: EISDIR/);
});

test('a wrong key, a passphrase in its place, no key, and a key for what is not encrypted', async () => {
  const [plain, encrypted] = kinds;
  assert.ok(plain && encrypted);
  const another = join(folder, 'another-key');
  await makeKeyFile(another);
  const words = join(folder, 'words');
  await writeFile(words, 'four invented words here\n');
  assert.match((await refusal(encrypted.small, await readKeyFile(another))) ?? '', /is not the one that .* was encrypted with/);
  assert.match(
    (await refusal(encrypted.small, await readKeyFile(words))) ?? '',
    /was encrypted with a key, and what was given is a passphrase/,
  );
  assert.match((await refusal(encrypted.small, undefined)) ?? '', /is encrypted\. Give the file with its key by --key-file/);
  assert.match((await refusal(plain.small, encrypted.secret)) ?? '', /is not encrypted, and a key was given/);
});

test('by a passphrase, and by 32 bytes of chance', async () => {
  const words = join(folder, 'passphrase');
  await writeFile(words, 'seven invented herons stood in the rain\r\n');
  const chance = join(folder, 'bytes');
  await writeFile(chance, Buffer.from(Array.from({ length: 32 }, (_, n) => 255 - n)));
  for (const keyFile of [words, chance]) {
    const secret = await readKeyFile(keyFile);
    const file = `${keyFile}.sightline`;
    await backUp({ url: database.urls.migration, dataFolder: tmpdir(), file, secret });
    assert.equal(await refusal(file, await readKeyFile(keyFile)), undefined);
  }
  await writeFile(words, 'another passphrase altogether');
  assert.match((await refusal(`${words}.sightline`, await readKeyFile(words))) ?? '', /The passphrase given is not the one/);
});

test('nothing that was written can be read from an encrypted file, and two of the same record have nothing in common', async () => {
  const encrypted = kinds[1];
  assert.ok(encrypted);
  const again = join(folder, 'again');
  await backUp({ url: database.urls.migration, dataFolder: tmpdir(), file: again, ...(encrypted.secret && { secret: encrypted.secret }) });
  const [one, other] = await Promise.all([readFile(encrypted.long), readFile(again)]);
  assert.equal(one.includes('nowhereshire'), false);
  assert.notDeepEqual(one.subarray(-1000, -900), other.subarray(-1000, -900));
});

test('a key file that is too short, and one that is no key file', async () => {
  await writeFile(join(folder, 'short'), 'secret\n');
  await assert.rejects(readKeyFile(join(folder, 'short')), /shorter than 12 characters/);
  await writeFile(join(folder, 'photograph'), Buffer.alloc(5000, 1));
  await assert.rejects(readKeyFile(join(folder, 'photograph')), /is no key file/);
  await assert.rejects(makeKeyFile(join(folder, 'short')), /is there already, and a key .* is never written over/);
});

test('its second line altered so that it asks for something else', async () => {
  const encrypted = kinds[1];
  assert.ok(encrypted);
  const damaged = await alteredCopy(encrypted.small, join(folder, 'asking'), (bytes) =>
    Buffer.from(bytes.toString('latin1').replace('"key":"key"', '"key":"passphrase"'), 'latin1'),
  );
  assert.match((await refusal(damaged, encrypted.secret)) ?? '', /was encrypted with a passphrase/);
});
