/** `sightline people`, as whoever looks after the server runs it. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { COMMANDS } from '../access/doors.ts';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { sightline } from '../../test/support/sightline-command.ts';
import { createAuthority } from '../store/index.ts';
import { COUNCIL } from '../store/test-support.ts';

let database: TestDatabase;
let folder: string;
before(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'sightline-people-'));
  await database.store.transaction((tx) => createAuthority(tx, COUNCIL));
});
after(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const people = (...words: readonly string[]) => sightline(database.urls, folder, 'people', ...words).ended;

test('somebody is added, given a role, found, reset and gone', async () => {
  const added = await people('add', 'Kit@Council.example', '--name', 'Kit Madeup', '--role', 'social-worker', '--team', 'Hill team');
  assert.equal(added.code, 0, added.said);
  assert.match(added.said, /is (?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}\. With it they choose a password/);
  assert.equal((await people('role', 'kit@council.example', 'team-manager', '--from', '2026-01-01')).code, 0);
  assert.match((await people('list')).said, /^Kit Madeup <kit@council\.example>: social-worker, team-manager, Hill team$/m);
  assert.equal((await people('role', 'kit@council.example', 'team-manager', '--end')).code, 0);
  assert.match((await people('list', 'madeup')).said, /: social-worker, Hill team$/m);
  assert.match((await people('reset', 'kit@council.example')).said, /The code for kit@council\.example is/);
  assert.match((await people('leave', 'kit@council.example')).said, /not let in any more/);
  assert.match((await people('list')).said, /left on \d{4}-\d\d-\d\d/);
});

test('what cannot be done is said with what to do instead', async () => {
  const wrong = await people('add', 'not an address', '--name', ' ', '--role', 'social-worker');
  assert.deepEqual(
    [wrong.code, /Enter their full name\./.test(wrong.said), /correct format/.test(wrong.said)],
    [2, true, true],
    wrong.said,
  );
  assert.match(
    (await people('add', 'a@b.example', '--name', 'A', '--role', 'king')).said,
    /There is no role "king"\. The roles are: social-worker,/,
  );
  assert.match((await people('reset', 'nobody@council.example')).said, /Nobody signs in as nobody@council\.example/);
});

test('what a command did over the record is in the log of who looked, with the user of the machine', async () => {
  await people('list');
  const { rows } = await sql<{ door: string; account: string; event: string }>`
    select door, account, event from access_log where door = 'sightline people' order by at desc limit 1`.execute(database.store.read);
  assert.deepEqual(rows, [{ door: 'sightline people', account: `command line, ${userInfo().username}`, event: COMMANDS['people']?.event }]);
});
