/** `sightline verify` as somebody would run it: on a record in use, on one child, and on a backup. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { backUp } from '../src/backup/index.ts';
import { dayOf } from '../src/calendar/index.ts';
import { signToday } from '../src/casework/sign-today.ts';
import { signingDays } from '../src/server/signing-days.ts';
import { append, COUNCIL, visit, withChildren } from '../src/store/test-support.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { sightline } from './support/sightline-command.ts';

let database: TestDatabase;
let dataFolder: string;
let publicKey: string;
before(async () => {
  database = await testDatabase();
  dataFolder = await mkdtemp(join(tmpdir(), 'sightline-altered-'));
  await withChildren(database.store, 'ash', 'birch');
  await append(database.store, visit('a1', '2026-03-02', 'ash'), visit('b1', '2026-03-02', 'birch'));
  await new Promise((told) => setTimeout(told, 5500));
  const room = { store: database.store, authority: COUNCIL.id, today: () => dayOf('2026-03-02') };
  assert.equal(await signToday(room, await signingDays({ dataFolder })), true);
  const shown = await sightline(undefined, dataFolder, 'signing-key').ended;
  publicKey = join(dataFolder, 'public.pem');
  await writeFile(publicKey, /-----BEGIN PUBLIC KEY-----[^]+-----END PUBLIC KEY-----\n/.exec(shown.said)?.[0] ?? '');
});
after(async () => {
  await database.close();
  await rm(dataFolder, { recursive: true });
});

test('one record is proved, by its chain and by the last signed day; one that is not there is said', async () => {
  const { code, said } = await sightline(database.urls, dataFolder, 'verify', 'ash').ended;
  assert.equal(code, 0, said);
  assert.match(
    said,
    /1 entry in 1 record\..*1 signed day holds\. On 2026-03-02, 2 records with 2 entries.*Every day is signed by a key that was given/s,
  );
  const nobody = await sightline(database.urls, dataFolder, 'verify', 'nobody').ended;
  assert.deepEqual([nobody.code, /no record of nobody/.test(nobody.said)], [3, true]);
});

test('a backup is proved without what it was made of, and one made after something was altered tells what', async () => {
  const file = join(dataFolder, 'sound.sightline');
  await backUp({ url: database.urls.migration, dataFolder: tmpdir(), file });
  const sound = await sightline(undefined, dataFolder, 'verify', '--backup', file, '--public-key', publicKey).ended;
  assert.equal(sound.code, 0, sound.said);
  assert.match(sound.said, /2 entries in 2 records.*1 signed day holds.*Looked at: Nowhereshire/s);
  await database.asSuperuser(
    `set session_replication_role = replica; update sightline.journal set author = 'another' where entry_id = 'b1'`,
  );
  const altered = join(dataFolder, 'altered.sightline');
  await backUp({ url: database.urls.migration, dataFolder: tmpdir(), file: altered });
  const found = await sightline(undefined, dataFolder, 'verify', '--backup', altered).ended;
  assert.equal(found.code, 1, found.said);
  assert.match(found.said, /In the record of birch, entry b1 at place 1 was changed after it was written\./);
});
