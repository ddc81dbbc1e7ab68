/** A Signs of Safety map made thought by thought on a telephone, in a browser over a real database, without scripts; and three houses written down. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { dayOf } from '../src/calendar/index.ts';
import { openDesk, type OpenDesk } from '../src/casework/index.ts';
import { checkPackAlone, standardsFolder } from '../src/packs/index.ts';
import { appendEntries, readRecord, saveSubjects } from '../src/store/index.ts';
import { startWeb, type Web } from '../src/web/server.ts';
import { everyoneIs } from '../src/web/test-support/everyone-is.ts';
import { launchBrowser } from './browser.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { browserAt, formOn } from './support/browser.ts';
import { faultsOf } from './support/faults.ts';
import { somebody } from './support/people.ts';

const DAY = dayOf('2026-04-14');
const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const PHONE = { width: 390, height: 844 };

let browser: Browser | undefined;
let noBrowser = '';
let database: TestDatabase;
let opened: OpenDesk;
let web: Web;
let asReader: Web;
before(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const launched = await launchBrowser();
  if ('browser' in launched) browser = launched.browser;
  else noBrowser = launched.none;
  database = await testDatabase();
  const pack = checkPackAlone(join(standardsFolder(), 'northamptonshire')).loaded ?? assert.fail('the pack does not load');
  opened = await openDesk({ store: database.store, packs: [pack], dataFolder: tmpdir(), now: () => ({ day: DAY, minute: 1000 }) });
  await database.store.transaction(async (tx) => {
    await saveSubjects(tx, 'council', [
      { id: 'ada', kind: 'worker', name: 'Ada Invented' },
      { id: 'ash', kind: 'child', name: 'Ash Notreal', born: dayOf('2016-05-04') },
    ]);
    const more = { subjects: ['ash'], occurred: { day: DAY - 30 }, recorded: { day: DAY - 30 }, by: 'ada' };
    await appendEntries(tx, 'council', [
      { id: 'allocated', type: 'allocation', fields: { worker: 'ada', role: 'social-worker' }, ...more },
      { id: 'plan', type: 'child-protection-plan-started', fields: { category: 'NEG' }, ...more },
    ]);
  });
  await opened.desk.judgeBy({ authority: 'northamptonshire', asOf: 'today', alwaysInForce: false });
  await opened.settled();
  const ada = await somebody(database, 'council', { name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  web = await startWeb({ gate: everyoneIs(ada), port: 0, deskFor: opened.deskFor });
  const reader = await somebody(database, 'council', { name: 'Hap Invented', roles: ['quality-assurance-lead'] });
  asReader = await startWeb({ gate: everyoneIs(reader), port: 0, deskFor: opened.deskFor });
});
after(async () => {
  await browser?.close();
  await web.stop();
  await asReader.stop();
  await opened.close();
  await database.close();
});

test('words and pictures sent twice are written once, and the plan’s standard is met by them', async () => {
  const here = browserAt(web.url);
  const page = (await here.get('/children/ash/signs-of-safety/words-and-pictures/new')).page;
  const body = formOn(page, 'record guided');
  for (const [name, value] of [
    ['step-2-words', 'Your teacher was worried.'],
    ['step-2-picture', 'worry'],
    ['work-purpose', 'So that Ash knows why'],
  ] as const)
    body.set(name, value);
  const first = await here.post('/children/ash/signs-of-safety/words-and-pictures/new', body);
  const second = await here.post('/children/ash/signs-of-safety/words-and-pictures/new', body);
  assert.deepEqual([first.status, second.status], [303, 303]);
  assert.equal(first.to, second.to);
  const types = (await entries()).map(({ type }) => type).filter((type) => type === 'direct-work' || type === 'words-and-pictures-step');
  assert.deepEqual(types.toSorted(), ['direct-work', 'words-and-pictures-step']);
  const child = await opened.desk.expected('ash');
  const standard = child?.expectations.find(
    ({ expectation }) => expectation.standard === 'northamptonshire.child-protection.words-and-pictures',
  );
  assert.equal(standard?.expectation.state, 'met');
});

test('whoever may read the record and not write in it is not shown the form', async () => {
  const here = browserAt(asReader.url);
  const list = await here.get('/children/ash/signs-of-safety');
  assert.equal(list.status, 200);
  assert.ok(!list.page.includes('/signs-of-safety/map/new'));
  assert.equal((await here.get('/children/ash/signs-of-safety/map/new')).status, 403);
});

test('a map is made thought by thought on a telephone without scripts, and the next begins from it', async (t) => {
  if (browser === undefined) return t.skip(noBrowser);
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${web.url}/children/ash/signs-of-safety/map/new`);
  const harm = page.getByLabel('What has hurt the child already?');
  const good = page.getByLabel('What is good in this family?');
  await harm.waitFor();
  assert.equal(await good.isVisible(), false, 'one thought at a time');
  await harm.fill('Twice in March nobody was at home.');
  for (let thought = 1; thought < 4; thought += 1) await page.getByRole('button', { name: 'Next' }).click();
  assert.equal(await harm.isVisible(), false);
  await good.fill('Gran comes at once.');
  await page.screenshot({ path: join(SCREENSHOTS, 'guided-map-thought-phone.png'), fullPage: true });
  for (let thought = 4; thought < 8; thought += 1) await page.getByRole('button', { name: 'Next' }).click();
  const ash = page.getByRole('group', { name: 'Ash', exact: true });
  await ash.getByRole('radio', { name: '4', exact: true }).check();
  await ash.getByLabel('Why that number?').fill('It is all right in the day.');
  await page.getByRole('button', { name: 'Save in the record' }).click();
  await page.waitForURL('**/signs-of-safety/map?made=*');
  await page.getByText('Twice in March nobody was at home.').waitFor();
  await page.getByText('“It is all right in the day.”').waitFor();
  await page.getByRole('button', { name: 'Make a new map from this one' }).click();
  assert.equal(await harm.inputValue(), 'Twice in March nobody was at home.');
  await context.close();
});

test('what is typed of a map is kept as it is typed, found again from the list, and gone from the drafts once it is in the record', async (t) => {
  if (browser === undefined) return t.skip(noBrowser);
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`${web.url}/children/ash/signs-of-safety/resilience/new`);
  await page.getByLabel('What is strong in the child?').fill('Laughs easily');
  await page.getByText('Saved as draft').waitFor();
  await page.goto(`${web.url}/children/ash/signs-of-safety`);
  await page.getByRole('link', { name: 'Go on with the draft of a resilience map with Ash Notreal' }).click();
  assert.equal(await page.getByLabel('What is strong in the child?').inputValue(), 'Laughs easily');
  await page.getByRole('button', { name: 'Save in the record' }).click();
  await page.waitForURL('**/resilience?made=*');
  await page.getByText('Laughs easily').waitFor();
  await page.goto(`${web.url}/children/ash/signs-of-safety`);
  assert.equal(await page.getByText('You have a draft').count(), 0);
  await context.close();
});

test('the guided pages pass the accessibility checks on a telephone and a desk', async (t) => {
  if (browser === undefined) return t.skip(noBrowser);
  const context = await browser.newContext({ viewport: PHONE, bypassCSP: true });
  const page = await context.newPage();
  const base = `${web.url}/children/ash/signs-of-safety`;
  for (const path of ['', '/map', '/map/new', '/words-and-pictures', '/three-houses/new']) {
    await page.goto(base + path);
    const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    assert.ok(beyond <= 0, `${path} is ${beyond} pixels too wide`);
    assert.deepEqual(await faultsOf(page), [], path);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of ['/map/new', '/resilience/new']) {
    await page.goto(base + path);
    assert.deepEqual(await faultsOf(page), [], path);
  }
  await context.close();
});

async function entries() {
  return (await readRecord(database.store.read, 'council', 'ash'))?.entries ?? [];
}
