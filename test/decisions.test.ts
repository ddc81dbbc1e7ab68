/** A decision from the list to the record, in a browser over a real database, by keyboard, on a phone and a desk, with and without scripts. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Person } from '../src/access/person.ts';
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
const BEGAN = dayOf('2026-03-02');
const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;
const BECAUSE = 'School and Ash say the same of the mornings, and a plan is what changes them. Looked at again in six weeks.';

let browser: Browser | undefined;
let noBrowser = '';
let database: TestDatabase;
let opened: OpenDesk;
const webs: Web[] = [];
let asManager: Web;
let asLeader: Web;
let asDirector: Web;
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
      { id: 'di', kind: 'worker', name: 'Di Invented' },
      ...['ash', 'birch', 'cedar'].map((id) => ({ id, kind: 'child' as const, name: `${id} Notreal`, born: dayOf('2016-05-04') })),
    ]);
    for (const id of ['ash', 'birch', 'cedar']) {
      const more = { subjects: [id], occurred: { day: BEGAN }, recorded: { day: BEGAN }, by: id === 'cedar' ? 'di' : 'ada' };
      await appendEntries(tx, 'council', [
        { id: `${id}-allocated`, type: 'allocation', fields: { worker: 'ada', role: 'social-worker', team: 'North' }, ...more },
        { id: `${id}-started`, type: 'assessment-started', fields: {}, ...more },
        {
          id: `${id}-completed`,
          type: 'assessment-completed',
          fields: { recommendation: 'A child in need plan, agreed with the school.' },
          ...more,
        },
      ]);
    }
  });
  await opened.desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: false });
  await opened.settled();
  const manager = await somebody(database, 'council', { name: 'Di Invented', roles: ['team-manager'], teams: ['North'], worker: 'di' });
  asManager = await servedTo(manager);
  asLeader = await servedTo(await somebody(database, 'council', { name: 'Hap Invented', roles: ['head-of-service'] }));
  asDirector = await servedTo(await somebody(database, 'council', { name: 'Ivy Invented', roles: ['director'] }));
});
after(async () => {
  await browser?.close();
  for (const web of webs) await web.stop();
  await opened.close();
  await database.close();
});

async function servedTo(person: Person): Promise<Web> {
  const web = await startWeb({ gate: everyoneIs(person), port: 0, deskFor: opened.deskFor });
  webs.push(web);
  return web;
}

for (const [child, size, javaScriptEnabled] of [
  ['ash', 'phone', true],
  ['birch', 'desk', false],
] as const) {
  test(`from the list, ${child}’s assessment is decided by keyboard on a ${size}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async (t) => {
    if (browser === undefined) return t.skip(noBrowser);
    const context = await browser.newContext({ viewport: SIZES[size], javaScriptEnabled, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${asManager.url}/children?need=decision`);
    await page.getByRole('link', { name: new RegExp(`Decide this.*for ${child} Notreal`) }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/decide/**');
    await page.getByText('A child in need plan, agreed with the school.').waitFor();
    const outcome = page.locator('#agree-assessment-authorised-decision');
    assert.equal(await outcome.isVisible(), false, 'what follows is asked only of who agrees');
    await page.getByRole('radio', { name: 'Agree the assessment' }).focus();
    await page.keyboard.press('Space');
    assert.equal(await outcome.isVisible(), true);
    if (javaScriptEnabled) assert.deepEqual(await faultsOf(page), []);
    await page.getByRole('button', { name: 'Decide', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    if (javaScriptEnabled) assert.deepEqual(await faultsOf(page), []);
    await page.screenshot({ path: join(SCREENSHOTS, `decide-problem-${size}.png`), fullPage: true });
    await page.locator('#agree-assessment-authorised-decision-child-in-need').check();
    await page.getByLabel('Why?').fill(BECAUSE);
    await page.getByRole('button', { name: 'Decide', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/recorded/*');
    await page.getByText('This met').waitFor();
    assert.match(await page.locator('main').innerText(), /Assessment signed off, child and family/);
    await page.screenshot({ path: join(SCREENSHOTS, `decided-${size}.png`), fullPage: true });
    await page.goto(`${asManager.url}/children/${child}`);
    assert.ok((await page.locator('main').innerText()).includes(BECAUSE), 'the reasons stand in the record');
    await context.close();
  });
}

test('her own work she is not offered, and is told that somebody else decides it; the head of service does', async (t) => {
  if (browser === undefined) return t.skip(noBrowser);
  const page = await browser.newPage({ viewport: SIZES.desk, bypassCSP: true });
  const here = `/decide/${encodeURIComponent('herefordshire.assessment.signed-off:cedar:2026-03-02')}`;
  await page.goto(asManager.url + here);
  await page.getByText('This is your own work, so somebody else decides it').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Decide', exact: true }).count(), 0);
  assert.deepEqual(await faultsOf(page), []);
  await page.screenshot({ path: join(SCREENSHOTS, 'decide-own-work-desk.png'), fullPage: true });
  await page.goto(asLeader.url + here);
  assert.equal(await page.getByRole('button', { name: 'Decide', exact: true }).count(), 1);
  await page.close();
});

test('one leader proposes who decides, another agrees, and the manager’s page says so', async (t) => {
  if (browser === undefined) return t.skip(noBrowser);
  const page = await browser.newPage({ viewport: SIZES.phone, bypassCSP: true });
  await page.goto(`${asLeader.url}/delegation`);
  await page.getByText('Propose a line of the scheme').click();
  await page.screenshot({ path: join(SCREENSHOTS, 'delegation-proposing-phone.png'), fullPage: true });
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('group', { name: 'What is decided?' }).getByText('Assessment signed off, child and family', { exact: true }).click();
  await page.getByRole('group', { name: 'Who may decide it?' }).getByText('Practice manager', { exact: true }).click();
  await page.getByLabel('Why?').last().fill('The leaders’ meeting of 2 April agreed it.');
  await page.getByRole('button', { name: 'Propose it' }).click();
  await page.getByText('You proposed this, so somebody else answers it.').waitFor();
  await page.goto(`${asDirector.url}/delegation`);
  await page.getByRole('radio', { name: 'Agree', exact: true }).check();
  await page.getByLabel('Why?').first().fill('As the minutes have it.');
  await page.getByRole('button', { name: /^Answer/ }).click();
  await page.getByText('By the council’s own scheme: practice manager.').waitFor();
  await page.goto(`${asManager.url}/children/cedar/expected`);
  assert.match(await page.locator('main').innerText(), /For the practice manager to decide/);
  await page.close();
});
