import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { freePort } from './database/free-port.ts';
import { openDatabase } from './open-database.ts';

let database: TestDatabase;
let dataFolder: string;
before(async () => {
  database = await testDatabase();
  dataFolder = await mkdtemp(join(tmpdir(), 'sightline-open-'));
});
after(async () => {
  await database.close();
  await rm(dataFolder, { recursive: true });
});

test('with addresses set, no embedded server is started, and Sightline has the rights of its role alone', async () => {
  const notices: string[] = [];
  const opened = await openDatabase(
    { dataFolder, databaseUrl: database.urls.app, migrationUrl: database.urls.migration },
    { notice: (line) => notices.push(line) },
  );
  const { rows } = await sql`select current_user as name, current_schema as schema`.execute(opened.store.read);
  await opened.close();
  assert.deepEqual([rows, notices], [[{ name: 'sightline_app', schema: 'sightline' }], []]);
});

test('a role that owns the tables and cannot become another is named in a notice', async () => {
  const notices: string[] = [];
  const opened = await openDatabase({ dataFolder, databaseUrl: database.urls.migration }, { notice: (line) => notices.push(line) });
  await opened.close();
  assert.match(notices.join(), /^Sightline runs as sightline_migrator, which owns its tables/);
});

test('a server that is not there is named with what to check, without the password', async () => {
  const databaseUrl = `postgres://someone:secret@127.0.0.1:${await freePort()}/records`;
  await assert.rejects(
    openDatabase({ dataFolder, databaseUrl }, { notice: () => undefined }),
    (error: Error) =>
      /The database records at 127\.0\.0\.1:\d+ cannot be used as someone \(ECONNREFUSED\)/.test(error.message) &&
      !error.message.includes('secret'),
  );
});
