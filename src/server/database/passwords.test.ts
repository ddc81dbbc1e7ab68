import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { passwordsIn } from './passwords.ts';

const folder = await mkdtemp(join(tmpdir(), 'sightline-passwords-'));
after(() => rm(folder, { recursive: true }));

test('passwords are made up once, long and unlike each other, and kept', async () => {
  const made = await passwordsIn(folder);
  assert.equal(new Set(Object.values(made)).size, 3);
  assert.ok(Object.values(made).every((password) => password.length >= 43));
  assert.deepEqual(await passwordsIn(folder), made);
});

test('passwords that are damaged or cannot be read are never replaced: they are the only key', async () => {
  const file = join(folder, 'passwords.json');
  await writeFile(file, '{"sightline_app": "half');
  await assert.rejects(passwordsIn(folder), /passwords\.json is damaged.*Restore it from a backup/);
  assert.equal(await readFile(file, 'utf8'), '{"sightline_app": "half');
  await rm(file);
  await mkdir(file);
  await assert.rejects(passwordsIn(folder), /passwords\.json cannot be read/);
});
