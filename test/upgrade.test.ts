/** A record made by an earlier release is backed up before its tables are changed, or they are not changed. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { backUp, checkBackup, makeKeyFile, readKeyFile } from '../src/backup/index.ts';
import { type OpenDatabase, openDatabase } from '../src/server/open-database.ts';
import type { Settings } from '../src/server/settings.ts';
import { migrate, openStore, readRecord, verifyChain } from '../src/store/index.ts';
import { migrateTables } from '../src/store/migrate.ts';
import { MIGRATIONS } from '../src/store/migrations/index.ts';
import { append, COUNCIL, visit, withChildren } from '../src/store/test-support.ts';
import { inDatabase, run, type TestDatabase, testDatabase } from './database.ts';
import { sightline } from './support/sightline-command.ts';

/** The release before forms were saved here. */
const OLD = '0004-judged-with';
const NEXT = '0005-recordings';
const SINCE = Object.keys(MIGRATIONS).filter((name) => name > OLD);

let server: TestDatabase;
let parent: string;
const made: string[] = [];
before(async () => {
  server = await testDatabase();
  parent = await mkdtemp(join(tmpdir(), 'sightline-upgrade-'));
});
after(async () => {
  for (const name of made) await server.asSuperuser(`drop database if exists ${name} with (force)`);
  await server.close();
  await rm(parent, { recursive: true });
});

let dataFolder: string;
beforeEach(async () => void (dataFolder = await mkdtemp(join(parent, 'data-'))));

/** A database as an earlier release left it, with three entries of two children, or none. */
async function oldDatabase(records = true): Promise<{ app: string; migration: string }> {
  const name = `old_${randomBytes(5).toString('hex')}`;
  await server.asSuperuser(`create database ${name} owner sightline_migrator`);
  made.push(name);
  const urls = { app: inDatabase(server.urls.app, name), migration: inDatabase(server.urls.migration, name) };
  const store = openStore({ url: urls.migration });
  try {
    await migrateTables(store.read, OLD);
    if (!records) return urls;
    // What this release notes besides, which that one did not know of, is taken out again.
    await sql`alter table subject add column family text`.execute(store.read);
    await sql`create function written_now() returns timestamptz language sql return now()`.execute(store.read);
    await withChildren(store, 'ash', 'birch');
    await append(store, visit('v1', '2026-03-02', 'ash', 'birch'), visit('v2', '2026-03-09', 'ash'));
    await sql`alter table subject drop column family`.execute(store.read);
    await sql`drop function written_now()`.execute(store.read);
    return urls;
  } finally {
    await store.close();
  }
}

async function levelOf(url: string): Promise<string | undefined> {
  const store = openStore({ url });
  try {
    const { rows } = await sql<{ name: string }>`select name from migration order by name desc limit 1`.execute(store.read);
    return rows[0]?.name;
  } finally {
    await store.close();
  }
}

/** Opens as `npm start` does; answers what it said. */
async function open(urls: { app: string; migration: string }, more: Partial<Settings> = {}): Promise<readonly string[]> {
  const said: string[] = [];
  const opened: OpenDatabase = await openDatabase(
    { dataFolder, databaseUrl: urls.app, migrationUrl: urls.migration, ...more },
    { notice: (line) => said.push(line) },
  );
  await opened.close();
  return said;
}

test('a record of an earlier release is backed up as it was, then brought up to date, and is whole', async () => {
  const urls = await oldDatabase();
  const said = await open(urls);
  const [name, ...others] = await readdir(join(dataFolder, 'backups'));
  assert.ok(name !== undefined && others.length === 0);
  assert.match(name, new RegExp(`^before-${NEXT}-\\d{4}-\\d\\d-\\d\\dT[\\d-]+Z\\.sightline$`));
  const file = join(dataFolder, 'backups', name);
  assert.match(
    said.join('\n'),
    /Backing up the record before they are changed.*was backed up to .*not encrypted.*brought up to date: 0005-recordings/s,
  );
  assert.ok(said.join('\n').includes(file));
  const { header, tables } = await checkBackup(file, undefined);
  assert.deepEqual([header.level, tables.get('journal')?.rows, tables.has('recording')], [OLD, 3, false]);
  const store = openStore({ url: urls.migration });
  assert.deepEqual(await verifyChain(store.read, COUNCIL.id), { records: 2, entries: 3 });
  await store.close();
  assert.equal(await levelOf(urls.migration), Object.keys(MIGRATIONS).at(-1));
  assert.deepEqual(await open(urls), [], 'the second start has nothing to do and says nothing');
});

test('the backup of an earlier release is restored by this one and brought up to date', async () => {
  const file = join(dataFolder, 'old.sightline');
  await backUp({ url: (await oldDatabase()).migration, dataFolder: tmpdir(), file });
  const empty = await testDatabase();
  const { code, said } = await sightline(empty.urls, dataFolder, 'restore', file).ended;
  assert.equal(code, 1, 'there are no standards of this invented council, and it says so');
  assert.match(said, /Nowhereshire as it stood at .*brought up to date: 0005-recordings.*3 entries in 2 records/s);
  assert.equal((await readRecord(empty.store.read, COUNCIL.id, 'ash'))?.entries.length, 2);
  await empty.close();
});

test('with a key in the settings, that backup is encrypted', async () => {
  const backupKey = join(parent, 'key');
  await makeKeyFile(backupKey);
  const said = await open(await oldDatabase(), { backupKey });
  const [name] = await readdir(join(dataFolder, 'backups'));
  assert.match(said.join('\n'), /\(encrypted\)/);
  await assert.rejects(checkBackup(join(dataFolder, 'backups', name ?? ''), undefined), /is encrypted/);
  await checkBackup(join(dataFolder, 'backups', name ?? ''), await readKeyFile(backupKey));
});

test('where the backup cannot be made, nothing is upgraded', async () => {
  const urls = await oldDatabase();
  await writeFile(join(dataFolder, 'backups'), 'a file where the folder should be');
  await assert.rejects(open(urls), /could not be backed up, so it was not upgraded and nothing was changed/);
  await assert.rejects(open(urls, { backupKey: join(parent, 'no-such-key') }), /key file .* cannot be read/);
  assert.equal(await levelOf(urls.migration), OLD);
});

test('whoever forgets to say what is done first does not upgrade a record', async () => {
  const urls = await oldDatabase();
  await assert.rejects(migrate(urls), /The tables hold records and need 0005-recordings, for which no backup would be made/);
  assert.equal(await levelOf(urls.migration), OLD);
});

test('tables without a record are brought up to date without a backup', async () => {
  const urls = await oldDatabase(false);
  assert.deepEqual(await open(urls), [`The tables were brought up to date: ${SINCE.join(', ')}.`]);
  await assert.rejects(readdir(join(dataFolder, 'backups')), /ENOENT/);
});

test('of the backups before upgrades the last five are kept, and nothing else is touched', async () => {
  const folder = join(dataFolder, 'backups');
  await mkdir(folder);
  for (let n = 1; n <= 6; n += 1) await writeFile(join(folder, `before-000${n}-2020-01-0${n}T00-00-00Z.sightline`), 'old');
  await writeFile(join(folder, 'mine.sightline'), 'kept by hand');
  await writeFile(join(folder, '.before-0001.abcd.unfinished'), 'half');
  await open(await oldDatabase());
  const left = await readdir(folder);
  assert.equal(left.filter((name) => name.startsWith('before-')).length, 5);
  assert.equal(left.filter((name) => name.startsWith(`before-${NEXT}`)).length, 1);
  assert.ok(left.includes('mine.sightline'));
  assert.equal(
    left.some((name) => name.endsWith('.unfinished')),
    false,
  );
});

test('an upgrade is rehearsed beside the record, which stays as it is', async () => {
  const urls = await oldDatabase();
  await run(urls.migration, `update sightline.authority set pack = 'herefordshire'`);
  const { code, said } = await sightline(urls, dataFolder, 'rehearse-upgrade').ended;
  assert.equal(code, 0, said);
  assert.match(
    said,
    /Rehearsed with Nowhereshire.*brought up to date: 0005-recordings.*3 entries in 2 records.*everyone was judged anew.*took \d/s,
  );
  assert.equal(await levelOf(urls.migration), OLD);
  assert.deepEqual(await readdir(dataFolder), []);
});

test('a rehearsal finds a record that is not as it was written', async () => {
  const urls = await oldDatabase();
  await run(urls.migration, `update sightline.authority set pack = 'herefordshire'`);
  await run(
    inDatabase(server.urls.superuser, new URL(urls.app).pathname.slice(1)),
    `set session_replication_role = replica;
    update sightline.journal set author = 'another' where entry_id = 'v2'`,
  );
  const { code, said } = await sightline(urls, dataFolder, 'rehearse-upgrade').ended;
  assert.equal(code, 1, said);
  assert.match(said, /In the record of ash, entry v2 at place 2 was changed.*The upgrade would not go well/s);
});
