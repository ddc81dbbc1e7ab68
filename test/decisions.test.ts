/** A decision from the list to the record, in a browser over a real database, by keyboard, on a phone and a desk, with and without scripts. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dayOf } from '../src/calendar/index.ts';
import type { Web } from '../src/web/server.ts';
import { faultsOf } from './support/faults.ts';
import { children, type InventedCouncil, inventedCouncil, workers } from './support/invented-council.ts';
import type { Invented } from './support/people.ts';
import { inPage, SCREENSHOTS, SIZES } from './support/real-browser.ts';

const BEGAN = dayOf('2026-03-02');
const BECAUSE = 'School and Ash say the same of the mornings, and a plan is what changes them. Looked at again in six weeks.';

let council: InventedCouncil;
let asManager: Web;
let asLeader: Web;
let asDirector: Web;
before(async () => {
  council = await inventedCouncil({
    standards: 'herefordshire',
    subjects: [...workers('ada', 'di'), ...children('ash', 'birch', 'cedar')],
    entries: ['ash', 'birch', 'cedar'].flatMap((id) => {
      const more = { subjects: [id], occurred: { day: BEGAN }, recorded: { day: BEGAN }, by: id === 'cedar' ? 'di' : 'ada' };
      const fields = { recommendation: 'A child in need plan, agreed with the school.' };
      return [
        { id: `${id}-allocated`, type: 'allocation', fields: { worker: 'ada', role: 'social-worker', team: 'North' }, ...more },
        { id: `${id}-started`, type: 'assessment-started', fields: {}, ...more },
        { id: `${id}-completed`, type: 'assessment-completed', fields, ...more },
      ];
    }),
  });
  const servedTo = async (invented: Invented) => council.servedTo(await council.person(invented));
  asManager = await servedTo({ name: 'Di Invented', roles: ['team-manager'], teams: ['North'], worker: 'di' });
  asLeader = await servedTo({ name: 'Hap Invented', roles: ['head-of-service'] });
  asDirector = await servedTo({ name: 'Ivy Invented', roles: ['director'] });
});
after(() => council.close());

for (const [child, size, javaScriptEnabled] of [
  ['ash', 'phone', true],
  ['birch', 'desk', false],
] as const) {
  test(`from the list, ${child}’s assessment is decided by keyboard on a ${size}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async (t) => {
    await inPage(t, { viewport: SIZES[size], javaScriptEnabled, bypassCSP: true }, async (page) => {
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
      await page.locator('#agree-assessment-authorised-decision--child-in-need').check();
      await page.getByLabel('Why?').fill(BECAUSE);
      await page.getByRole('button', { name: 'Decide', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/recorded/*');
      await page.getByText('This met').waitFor();
      assert.match(await page.locator('main').innerText(), /Assessment signed off, child and family/);
      await page.screenshot({ path: join(SCREENSHOTS, `decided-${size}.png`), fullPage: true });
      await page.goto(`${asManager.url}/children/${child}`);
      assert.ok((await page.locator('main').innerText()).includes(BECAUSE), 'the reasons stand in the record');
    });
  });
}

test('her own work she is not offered, and is told that somebody else decides it; the head of service does', async (t) => {
  await inPage(t, { viewport: SIZES.desk, bypassCSP: true }, async (page) => {
    const here = `/decide/${encodeURIComponent('herefordshire.assessment.signed-off:cedar:2026-03-02')}`;
    await page.goto(asManager.url + here);
    await page.getByText('This is your own work, so somebody else decides it').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Decide', exact: true }).count(), 0);
    assert.deepEqual(await faultsOf(page), []);
    await page.screenshot({ path: join(SCREENSHOTS, 'decide-own-work-desk.png'), fullPage: true });
    await page.goto(asLeader.url + here);
    assert.equal(await page.getByRole('button', { name: 'Decide', exact: true }).count(), 1);
  });
});

test('one leader proposes who decides, another agrees, and the manager’s page says so', async (t) => {
  await inPage(t, { viewport: SIZES.phone, bypassCSP: true }, async (page) => {
    await page.goto(`${asLeader.url}/delegation`);
    await page.getByText('Propose a line of the scheme').click();
    await page.screenshot({ path: join(SCREENSHOTS, 'delegation-proposing-phone.png'), fullPage: true });
    assert.deepEqual(await faultsOf(page), []);
    await page
      .getByRole('group', { name: 'What is decided?' })
      .getByText('Assessment signed off, child and family', { exact: true })
      .click();
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
  });
});
