/** What the database must do for "saved" to mean saved when the power goes. */
import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type EmbeddedServer, startEmbedded } from '../../src/server/database/embedded.ts';
import { removePlace } from '../../src/server/database/place.ts';
import { openDatabase } from '../../src/server/open-database.ts';
import { run } from '../database.ts';

let parent: string;
let server: EmbeddedServer;
before(async () => {
  parent = await mkdtemp(join(tmpdir(), 'sightline-power-'));
  await chmod(parent, 0o711);
  server = await startEmbedded({ folder: join(parent, 'data') });
});
after(async () => {
  await server.stop();
  await removePlace(server.place);
  await rm(parent, { recursive: true });
});

/** How Sightline finds the server set up, and what it tells of it. */
async function opened(): Promise<{ readonly settings: Readonly<Record<string, string>>; readonly notices: readonly string[] }> {
  const notices: string[] = [];
  const { urls } = server;
  const { store, close } = await openDatabase(
    { dataFolder: parent, databaseUrl: urls.app, migrationUrl: urls.migration },
    { notice: (line) => notices.push(line) },
  );
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')`.execute(
    store.read,
  );
  await close();
  return { settings: Object.fromEntries(rows.map(({ name, setting }) => [name, setting])), notices };
}

test('the embedded database answers only once what was written is on its disk, and would notice a page that is not as it was written', async () => {
  const { settings, notices } = await opened();
  assert.deepEqual(settings, { data_checksums: 'on', fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' });
  assert.doesNotMatch(notices.join(), /turned off/);
});

test('where a server is set up to answer before that, Sightline has it wait; where it cannot, it says what may be lost', async () => {
  await run(server.urls.superuser, 'alter database sightline set synchronous_commit to off');
  await run(server.urls.superuser, 'alter system set full_page_writes to off');
  await run(server.urls.superuser, 'select pg_reload_conf()');
  const { settings, notices } = await opened();
  assert.equal(settings['synchronous_commit'], 'on');
  assert.match(notices.join(), /full_page_writes turned off: after a power cut, what was saved may be lost/);
});
