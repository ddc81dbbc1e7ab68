/** The disk on which the record is kept has no room left: nothing that was saved suffers, it is said plainly, and all goes on once there is room. */
import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { type EmbeddedServer, startEmbedded } from '../../src/server/database/embedded.ts';
import { removePlace } from '../../src/server/database/place.ts';
import { formOn, tokenOn, wordsOn } from '../support/browser.ts';
import { fillIn, press } from './clients.ts';
import { type DeskOver, openDeskOver } from './desk-over.ts';
import { targetOf } from './kills.ts';
import { type SentForm } from './ledger.ts';
import { fill, limitFiles, mayMountDisks, mountSmallDisk } from './small-disk.ts';

const FULL = 1_000_000;
const DISK = 120;

/** A data folder on a disk of its own where this user may have one. */
interface Opened {
  readonly folder: string;
  readonly ownDisk: boolean;
  readonly server: EmbeddedServer;
  readonly notices: string[];
  readonly desk: DeskOver;
  close(): Promise<void>;
}

async function open(onOwnDisk: boolean): Promise<Opened> {
  const parent = await mkdtemp(join(tmpdir(), 'sightline-full-'));
  await chmod(parent, 0o711);
  const unmount = onOwnDisk ? mountSmallDisk(parent, DISK) : undefined;
  const notices: string[] = [];
  const server = await startEmbedded({ folder: join(parent, 'data'), notice: (line) => notices.push(line) });
  const desk = await openDeskOver({ urls: server.urls, dataFolder: join(parent, 'data') });
  return {
    folder: parent,
    ownDisk: unmount !== undefined,
    server,
    notices,
    desk,
    close: async () => {
      await desk.close();
      await server.stop();
      await removePlace(server.place);
      unmount?.();
      await rm(parent, { recursive: true });
    },
  };
}

/** A visit to the first family, ready to be sent. */
async function visitTyped({ desk }: Opened): Promise<SentForm> {
  return (await fillIn(desk.browser, 0)) ?? assert.fail('there is no form');
}

async function sound({ desk }: Opened): Promise<void> {
  await desk.settled();
  const { chain, kept } = await desk.verify();
  assert.deepEqual([chain.fault, kept.differences], [undefined, []]);
}

/** Without the rights of root the last test runs out of room in another way. */
const withADisk = mayMountDisks();
if (!withADisk) console.log('The disks of one’s own are not tried here: they need the rights of root.');

if (withADisk)
  describe('on a disk of its own', () => {
    let opened: Opened;
    before(async () => {
      opened = await open(true);
    });
    after(() => opened.close());

    test('the disk fills up while visits are saved: what was saved stays, what was not is said, and it is saved once there is room', async () => {
      const { desk, folder } = opened;
      const saved = await visitTyped(opened);
      assert.ok(await press(desk.browser, saved));
      const makeRoom = fill(folder);
      const typed = await visitTyped(opened);
      typed.form.set('all-purpose', 'To see how\nthe “week” went');
      const told = await desk.browser.post('/record/visit', typed.form);
      assert.equal(told.status, 503);
      assert.match(wordsOn(told.page), /There is no room left to save anything.*What you sent has not been saved/);
      assert.equal((await desk.browser.get('/children')).status, 200, 'reading goes on');
      assert.equal((await desk.visitsOf('f0-ash')).length, 1);
      await makeRoom();
      // Exactly what the page kept, as one press on it sends it.
      const again = await desk.browser.post('/record/visit', formOn(told.page, 'again'));
      assert.equal(again.to, `/recorded/${typed.key}`);
      assert.deepEqual(await desk.visitsOf('f0-ash'), [`${saved.key}.1`, `${typed.key}.1`]);
      assert.match((await desk.browser.get('/children/f0-ash')).page, /To see how\s+the “week” went/);
      await sound(opened);
    });

    test('a file handed in while there is no room is refused in plain words, and nothing of it is kept', async () => {
      const { desk, folder } = opened;
      const makeRoom = fill(folder);
      const token = tokenOn((await desk.browser.get('/import')).page);
      const body = new FormData();
      body.append('files', new Blob(['x'.repeat(100_000)]), 'census.xml');
      const told = await desk.browser.post(`/import?token=${encodeURIComponent(token)}`, body);
      assert.equal(told.status, 503);
      assert.match(wordsOn(told.page), /no room left.*choose the files again/);
      await makeRoom();
    });

    test('not even the database’s own journal has room: it ends, and comes back by itself once there is', async () => {
      const { desk, folder, server, notices } = opened;
      const before = await desk.visitsOf('f0-ash');
      const makeRoom = fill(folder);
      await assert.rejects(useUpJournal(server.urls.superuser), /No space left on device|terminated/);
      while (!notices.some((line) => line.includes('did not start'))) await wait(50);
      const asked = await desk.browser.get('/children');
      assert.equal(asked.status, 503);
      assert.match(wordsOn(asked.page), /cannot be reached just now.*asks again by itself/);
      await makeRoom();
      while ((await desk.browser.get('/children')).status !== 200) await wait(250);
      assert.deepEqual(await desk.visitsOf('f0-ash'), before);
      assert.ok(await press(desk.browser, await visitTyped(opened)));
      await sound(opened);
    });
  });

if (withADisk)
  test('started on a disk that is full it says so, and once there is room it starts with all that was saved', async (t) => {
    const parent = await mkdtemp(join(tmpdir(), 'sightline-full-'));
    const unmount = mountSmallDisk(parent, DISK);
    const start = (): Promise<EmbeddedServer> => startEmbedded({ folder: join(parent, 'data'), notice: () => undefined });
    t.after(async () => {
      unmount?.();
      await rm(parent, { recursive: true });
    });
    const first = await start();
    const desk = await openDeskOver({ urls: first.urls, dataFolder: join(parent, 'data') });
    const saved = (await fillIn(desk.browser, 0)) ?? assert.fail();
    assert.ok(await press(desk.browser, saved));
    await desk.close();
    await first.stop();
    const makeRoom = fill(parent);
    await assert.rejects(start(), /no room left on the disk that holds .*make room, then start Sightline again|No space left on device/);
    await makeRoom();
    const again = await start();
    const reopened = await openDeskOver({ urls: again.urls, dataFolder: join(parent, 'data') });
    assert.deepEqual(await reopened.visitsOf('f0-ash'), [`${saved.key}.1`]);
    await reopened.close();
    await again.stop();
  });

/** Begins new files of the database's journal until there is no room for one. */
async function useUpJournal(superuser: string): Promise<void> {
  const client = new Client(superuser);
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (;;) await client.query(`select pg_logical_emit_message(false, 'room', 'used up'), pg_switch_wal()`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The database's journal goes on beyond so many bytes of the file it is in, wherever in it it stood. */
async function writeJournalPast(superuser: string, bytes: number): Promise<void> {
  const client = new Client(superuser);
  await client.connect();
  await client.query('select pg_switch_wal()');
  await client.query(`select pg_logical_emit_message(true, 'room', repeat('x', $1::int))`, [bytes]);
  await client.end();
}

test('without any rights: the database may write no further, again and again, and what it had acknowledged is there when it may', async (t) => {
  if (process.platform !== 'linux') return t.skip(`how far files may grow cannot be changed from outside on ${process.platform}`);
  const opened = await open(false);
  t.after(() => opened.close());
  const { desk, server } = opened;
  const saved = await visitTyped(opened);
  assert.ok(await press(desk.browser, saved));
  const typed = await visitTyped(opened);
  await writeJournalPast(server.urls.superuser, FULL);
  const { postmaster, connections, helpers } = await targetOf(server.urls.superuser);
  // This process too: what it starts again must have no more room than what ended.
  limitFiles([process.pid], FULL, undefined);
  limitFiles([postmaster, ...connections, ...helpers], FULL, server.place.runAs);
  t.after(() => limitFiles([process.pid], 'unlimited', undefined));
  const told = await desk.browser.post('/record/visit', typed.form);
  assert.equal(told.status, 503);
  assert.match(wordsOn(told.page), /cannot be reached just now|no room left|not known whether/);
  while (server.pid() === postmaster) await wait(20);
  assert.equal((await desk.browser.get('/children')).status, 503);
  limitFiles([process.pid], 'unlimited', undefined);
  while ((await desk.browser.get('/children')).status !== 200) await wait(250);
  assert.ok(await press(desk.browser, typed));
  assert.deepEqual(await desk.visitsOf('f0-ash'), [`${saved.key}.1`, `${typed.key}.1`]);
  await sound(opened);
});
