/** The database goes away and comes back, or the connection to it is lost in the very moment of saving. */
import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type EmbeddedServer, startEmbedded } from '../../src/server/database/embedded.ts';
import { removePlace } from '../../src/server/database/place.ts';
import { takenBatches } from '../../src/store/index.ts';
import { formOn, tokenOn, wordsOn } from '../support/browser.ts';
import { census } from './census.ts';
import { fillIn, press } from './clients.ts';
import { type DeskOver, openDeskOver } from './desk-over.ts';
import { COUNCIL } from './families.ts';
import type { SentForm } from './ledger.ts';
import { type Wire, wireTo } from './wire.ts';

let parent: string;
let server: EmbeddedServer;
let wire: Wire;
let desk: DeskOver;
before(async () => {
  parent = await mkdtemp(join(tmpdir(), 'sightline-lost-'));
  await chmod(parent, 0o711);
  server = await started();
  wire = await wireTo(server.urls.app);
  desk = await openDeskOver({ urls: server.urls, dataFolder: join(parent, 'data'), through: wire.through(server.urls.app) });
});
after(async () => {
  await desk.close();
  await wire.pullOut();
  await server.stop();
  await removePlace(server.place);
  await rm(parent, { recursive: true });
});
/** Whatever happened: nothing is half written, and every answer is that of a judging from scratch. */
afterEach(async () => {
  await caughtUp();
  const { chain, kept } = await desk.verify();
  assert.deepEqual([chain.fault, kept.differences], [undefined, []]);
});

function started(): Promise<EmbeddedServer> {
  return startEmbedded({ folder: join(parent, 'data'), notice: () => undefined });
}

/** Waits, without pressing anything, until every answer kept is the right one; or until it is plain that it never will be. */
async function caughtUp(): Promise<void> {
  const late = performance.now() + 20_000;
  for (let differing = 1; differing > 0 && performance.now() < late; await wait(100)) {
    await desk.settled();
    differing = (await desk.verify()).kept.differing;
  }
}

async function visitTyped(): Promise<SentForm> {
  return (await fillIn(desk.browser, 0)) ?? assert.fail('there is no form');
}

function timesWritten(visits: readonly string[], { key }: SentForm): number {
  return visits.filter((id) => id.startsWith(key)).length;
}

test('the database is stopped for an hour: the pages say so, what was typed waits on the page, and all comes back by itself', async () => {
  const typed = await visitTyped();
  typed.form.set('all-purpose', 'To hear how <the> week & “school” went');
  await wire.pullOut();
  await server.stop();

  const asked = await desk.browser.get('/children/f0-ash');
  assert.equal(asked.status, 503);
  assert.match(wordsOn(asked.page), /The record cannot be reached just now.*saved before is safe.*asks again by itself/);
  assert.equal(asked.asksAgainAfter, 5);
  const told = await desk.browser.post('/record/visit', typed.form);
  assert.equal(told.status, 503);
  assert.match(wordsOn(told.page), /What you sent has not been saved.*However often it is sent, it is saved once/);
  assert.equal(told.asksAgainAfter, undefined, 'a page that keeps what was typed never leaves by itself');
  assert.equal((await fetch(`${desk.web.url}/health`)).status, 200, 'the pages themselves are well');

  server = await started();
  await wire.putIn(server.urls.app);
  assert.equal((await desk.browser.get('/children/f0-ash')).status, 200);
  const again = await desk.browser.post('/record/visit', formOn(told.page, 'again'));
  assert.equal(again.to, `/recorded/${typed.key}`);
  assert.equal(timesWritten(await desk.visitsOf('f0-ash'), typed), 1);
});

test('the connection is lost just after a visit was kept: it is found out within, and the person hears that it is saved', async () => {
  const typed = await visitTyped();
  const before = wire.cuts();
  wire.cutAt('after-commit');
  assert.ok(await press(desk.browser, typed));
  assert.equal(wire.cuts(), before + 1, 'no connection was cut: the test proves nothing');
  assert.equal(timesWritten(await desk.visitsOf('f0-ash'), typed), 1);
});

for (const { cut, written } of [
  { cut: 'after-commit', written: 1 },
  { cut: 'before-commit', written: 0 },
] as const)
  test(`the connection is lost ${cut.replace('-', ' ')} and the database stays away: nobody knows, it is said, and sent again it is there once`, async () => {
    const typed = await visitTyped();
    wire.cutAt(cut, { pullOut: true });
    const told = await desk.browser.post('/record/visit', typed.form);
    assert.equal(told.status, 503);
    assert.match(wordsOn(told.page), /It is not known whether that was saved.*However often it is sent, it is saved once/);
    await wire.putIn(server.urls.app);
    assert.equal(timesWritten(await desk.visitsOf('f0-ash'), typed), written);
    for (let time = 1; time <= 2; time += 1) {
      const again = await desk.browser.post('/record/visit', formOn(told.page, 'again'));
      assert.equal(again.to, `/recorded/${typed.key}`);
      assert.equal(timesWritten(await desk.visitsOf('f0-ash'), typed), 1);
    }
  });

/** Hands in a census and presses “take”; answers the page to follow it by. */
async function takeFile(name: string): Promise<string> {
  const token = tokenOn((await desk.browser.get('/import')).page);
  const body = new FormData();
  body.append('files', new Blob([census(name, 8)]), `${name}.xml`);
  const { to } = await desk.browser.post(`/import?token=${encodeURIComponent(token)}`, body);
  return (await desk.browser.post(`${to}/take`, new URLSearchParams({ token }))).to;
}

async function namesTaken(): Promise<readonly string[]> {
  return (await takenBatches(desk.store.read, COUNCIL)).map(({ name }) => name);
}

test('the connection is lost just after a file was taken: it is found out within, and every child of it is judged', async () => {
  const before = wire.cuts();
  // The first commit sets the file aside, the second takes it.
  wire.cutAt('after-commit', { afterCommits: 1 });
  const following = await takeFile('kept');
  await desk.settled();
  assert.equal(wire.cuts(), before + 1, 'no connection was cut: the test proves nothing');
  assert.equal((await desk.browser.get(following)).to, '/', 'it is told to be finished');
  assert.deepEqual(await namesTaken(), ['kept.xml']);
  assert.equal((await desk.browser.get('/children/kept-8')).status, 200);
});

test('the database goes away while a file is taken: nothing of it is there, it is said, and taken again it is whole', async () => {
  wire.cutAt('before-commit', { afterCommits: 1, pullOut: true });
  const following = await takeFile('broken-off');
  await desk.settled();
  await wire.putIn(server.urls.app);
  assert.match(wordsOn((await desk.browser.get(following)).page), /The database was lost while this was being done/);
  assert.equal((await desk.browser.get('/children/broken-off-1')).status, 404);
  assert.deepEqual(await namesTaken(), ['kept.xml']);
  await takeFile('broken-off');
  await desk.settled();
  assert.deepEqual((await namesTaken()).toSorted(), ['broken-off.xml', 'kept.xml']);
  assert.equal((await desk.browser.get('/children/broken-off-8')).status, 200);
});

test('the database goes away while everyone is judged: it is done by itself once it is back, and nobody presses anything', async () => {
  // The first commit chooses how to judge, the second notes that nobody has been judged so yet.
  wire.cutAt('before-commit', { afterCommits: 2, pullOut: true });
  const job = await desk.desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: true });
  await desk.settled();
  await wire.putIn(server.urls.app);
  assert.equal((await desk.desk.progress(job))?.state, 'failed');
  assert.ok((await desk.verify()).kept.differing > 0, 'it was not broken off: the test proves nothing');
  await caughtUp();
  assert.equal((await desk.desk.situation()).alwaysInForce, true);
});
