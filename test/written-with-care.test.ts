/** An assessment written, looked at, marked and brought up to date in a browser, over a real database; with scripts and without. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { dayOf } from '../src/calendar/index.ts';
import { openDesk, type OpenDesk } from '../src/casework/index.ts';
import { checkPackAlone, standardsFolder } from '../src/packs/index.ts';
import { appendEntries, saveSubjects } from '../src/store/index.ts';
import { startWeb, type Web } from '../src/web/server.ts';
import { everyoneIs } from '../src/web/test-support/everyone-is.ts';
import { launchBrowser } from './browser.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { faultsOf } from './support/faults.ts';
import { somebody } from './support/people.ts';

const DAY = dayOf('2026-04-14');
const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const STORY = 'Ash was born in Inventon. He lives with his mum and his nan.';
const WORRIES = 'Mum was hurt by her boyfriend in March. [third party: He owes money to his brother.]';

let database: TestDatabase;
let opened: OpenDesk;
let web: Web;
let browser: Browser | undefined;
let noBrowser = '';
before(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const launched = await launchBrowser();
  if ('browser' in launched) browser = launched.browser;
  else noBrowser = launched.none;
  database = await testDatabase();
  const pack = checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded ?? assert.fail('the pack does not load');
  opened = await openDesk({ store: database.store, packs: [pack], dataFolder: tmpdir(), now: () => ({ day: DAY, minute: 1000 }) });
  await database.store.transaction(async (tx) => {
    await saveSubjects(tx, 'council', [
      { id: 'ada', kind: 'worker', name: 'Ada Invented' },
      { id: 'ash', kind: 'child', name: 'Ash Notreal', born: dayOf('2014-05-04') },
    ]);
    const by = { by: 'ada', role: 'social-worker' as const, subjects: ['ash'] };
    await appendEntries(tx, 'council', [
      {
        id: 'allocated',
        type: 'allocation',
        subjects: ['ash'],
        occurred: { day: DAY - 300 },
        fields: { worker: 'ada', role: 'social-worker' },
      },
      {
        id: 'first',
        type: 'assessment-completed',
        occurred: { day: DAY - 200 },
        fields: { story: STORY, worries: WORRIES, 'child-words': 'It is loud.', 'child-seen': true, recommendation: 'Family help.' },
        ...by,
      },
    ]);
  });
  await opened.desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: false });
  await opened.settled();
  const ada = await somebody(database, 'council', { name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  web = await startWeb({ gate: everyoneIs(ada), port: 0, deskFor: opened.deskFor });
});
after(async () => {
  await browser?.close();
  await web.stop();
  await opened.close();
  await database.close();
});

test('an assessment is brought up to date: written beside what was, advised on, marked, and shown with what is new in it', async (t) => {
  if (browser === undefined) return t.skip(noBrowser);
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, bypassCSP: true });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${web.url}/record/assessment-completed?child=ash`);
  await page.getByRole('link', { name: /Bring the assessment of .* up to date/ }).click();
  const story = page.locator('#child-1-story');
  assert.equal(await story.inputValue(), STORY, 'what was written stands there');
  assert.equal(await page.locator('#child-1-child-words').inputValue(), '', 'what the child said then was said then');
  assert.equal(await page.locator('#child-1-child-seen').isChecked(), false, 'whether the child was seen is asked anew');
  assert.match(
    (await page.locator('.beside__before').first().innerText()).replaceAll(/\s+/g, ' '),
    /^As it was, .* Ash was born in Inventon\./,
  );

  await story.fill(`${STORY} Mum failed to engage after the placement breakdown.`);
  await page.locator('.advice__lines').filter({ hasText: 'failed to engage' }).waitFor({ timeout: 15_000 });
  await story.press('ControlOrMeta+End');
  await story.press('Enter');
  await page.locator('.words-marks:visible').getByRole('button', { name: 'Opinion' }).click();
  await page.keyboard.type('Nan could help more.');
  assert.match(await story.inputValue(), /\n\[opinion: Nan could help more\.\]$/);
  assert.deepEqual(await faultsOf(page), []);
  await page.screenshot({ path: join(SCREENSHOTS, 'assessment-update.png'), fullPage: true });
  await page
    .locator('#draft-said')
    .filter({ hasText: /^Saved as draft/ })
    .waitFor({ timeout: 15_000 });
  await page.setViewportSize({ width: 390, height: 800 });
  await page.screenshot({ path: join(SCREENSHOTS, 'assessment-update-phone.png'), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 1000 });

  await page.getByRole('button', { name: 'Look at my words' }).click();
  assert.match(await page.locator('#looked').innerText(), /things to look at\. You can save it as it is\./);
  assert.match(await story.inputValue(), /failed to engage/, 'it is the same draft');
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: 'Save in the record' }).click();
  await page.getByRole('link', { name: /Read it in the record/ }).click();
  assert.match(await page.locator('.one-entry .passage--third-party').innerText(), /^About somebody else.*He owes money/s);
  assert.deepEqual(await faultsOf(page), []);
  await page.goto(`${web.url}/children/ash`);

  const entry = page.locator('.moj-timeline__item').first();
  assert.match(await entry.innerText(), /It brings the one of .* up to date/);
  assert.match((await entry.locator('ins.new').first().innerText()).replaceAll(/\s+/g, ' '), /^ ?New: Mum failed to engage after/);
  assert.deepEqual(await entry.locator('dt:has(+ dd ins.new)').allInnerTexts(), ['The child’s story so far']);
  assert.match(await entry.locator('.passage--third-party').innerText(), /^About somebody else.*He owes money/s);
  assert.deepEqual(await faultsOf(page), []);
  await entry.screenshot({ path: join(SCREENSHOTS, 'assessment-updated-entry.png') });
  await page.goto(`${web.url}/words`);
  assert.deepEqual(await faultsOf(page), []);
  await page.screenshot({ path: join(SCREENSHOTS, 'words.png') });
});
