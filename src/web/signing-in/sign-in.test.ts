/** Coming in and going out, against a real database, as a browser does it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { browserAt, formOn } from '../../../test/support/browser.ts';
import { openIdentity, type Identity } from '../../identity/index.ts';
import { createAuthority } from '../../store/index.ts';
import { COUNCIL } from '../../store/test-support.ts';
import { dayOf } from '../../calendar/index.ts';
import { startWeb, type Web } from '../server.ts';
import { sampleDesk } from '../test-support/sample-desk.ts';
import { identityGate } from './identity-gate.ts';

const TODAY = dayOf('2026-04-14');
const PASSWORD = 'gravel lantern otter';

let database: TestDatabase;
let identity: Identity;
let web: Web;
let now = Temporal.Instant.from('2026-04-14T08:00:00Z');
before(async () => {
  database = await testDatabase();
  await database.store.transaction((tx) => createAuthority(tx, { ...COUNCIL, demonstration: false }));
  identity = await openIdentity({ store: database.store, secret: Buffer.alloc(32, 7), now: () => now, today: () => TODAY });
  web = await startWeb({ port: 0, deskFor: () => sampleDesk(), gate: identityGate(identity, { https: false }) });
});
after(async () => {
  await web.stop();
  await database.close();
});

async function setUpForm(browser: ReturnType<typeof browserAt>): Promise<URLSearchParams> {
  return formOn((await browser.get('/set-up')).page, 'sign-in');
}

test('the first who comes is led to set up, and is let in by the code that the server printed', async () => {
  const browser = browserAt(web.url);
  assert.equal((await browser.get('/children')).to, '/sign-in?back=%2Fchildren');
  assert.equal((await browser.get('/sign-in?back=%2Fchildren')).to, '/set-up');
  const form = await setUpForm(browser);
  form.set('name', 'Robin Madeup');
  form.set('email', 'Robin@Council.Example ');
  form.set('password', PASSWORD);
  form.set('code', 'AAAA-BBBB-CCCC-DDDD');
  const refused = await browser.post('/set-up', form);
  assert.equal(refused.status, 400);
  assert.match(refused.page, /Enter the set-up code as the server printed it/);
  form.set('code', identity.setUpCode.toLowerCase().replaceAll('-', ' '));
  assert.deepEqual([(await browser.post('/set-up', form)).to, (await browser.get('/children')).status], ['/', 200]);
  assert.match((await browser.get('/children')).page, /Robin Madeup<\/a>\s*<button[^>]*>Sign out/);
});

test('set up once, nobody is set up again', async () => {
  const browser = browserAt(web.url);
  assert.equal((await browser.get('/set-up')).to, '/sign-in');
});

test('by email address and password to where they were going, and out again', async () => {
  const browser = browserAt(web.url);
  const asked = await browser.get('/children?need=overdue');
  assert.equal(asked.to, '/sign-in?back=%2Fchildren%3Fneed%3Doverdue');
  const form = formOn((await browser.get(asked.to)).page, 'sign-in');
  form.set('email', 'ROBIN@council.example');
  form.set('password', 'gravel lantern ottar');
  const wrong = await browser.post('/sign-in', form);
  assert.equal(wrong.status, 400);
  assert.match(wrong.page, /do not go together/);
  assert.doesNotMatch(wrong.page, /gravel/);
  form.set('password', PASSWORD);
  const right = await browser.post('/sign-in', form);
  assert.deepEqual([right.status, right.to], [303, '/children?need=overdue']);
  const page = await browser.get('/children');
  assert.equal(page.status, 200);
  assert.equal((await browser.post('/sign-out', formOn(page.page, 'signed-in'))).to, '/signed-out');
  assert.equal((await browser.get('/children')).to, '/sign-in?back=%2Fchildren');
});
