/** Coming in, seeing to people and going out, in a browser: read by an accessibility checker, drawn on a phone and a desk. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Identity, openIdentity } from '../src/identity/index.ts';
import { codeAt } from '../src/identity/second-factor/authenticator.ts';
import type { Web } from '../src/web/server.ts';
import { identityGate } from '../src/web/signing-in/identity-gate.ts';
import { faultsOf } from './support/faults.ts';
import { type InventedCouncil, inventedCouncil, NOW } from './support/invented-council.ts';
import { inPage, SCREENSHOTS, SIZES } from './support/real-browser.ts';
import { sharedSecret } from './support/signed-in.ts';

const PASSWORD = 'gravel lantern otter';

let council: InventedCouncil;
let identity: Identity;
let web: Web;
before(async () => {
  council = await inventedCouncil({ standards: 'herefordshire' });
  identity = await openIdentity({ store: council.database.store, secret: Buffer.alloc(32, 7), today: () => NOW.day });
  web = await council.servedBy(identityGate(identity, { https: false }));
});
after(() => council.close());

test('the first account is made, an app is set up, and its code is asked for from then on', async (t) => {
  await inPage(t, { bypassCSP: true }, async (page) => {
    await page.goto(`${web.url}/`);
    await sound(page, 'set-up');
    await page.getByRole('button', { name: 'Make the first account' }).click();
    await sound(page, 'set-up-wrong');
    await page.getByLabel('Set-up code').fill(identity.setUpCode);
    await page.getByLabel('Full name').fill('Robin Madeup');
    await page.getByLabel('Email address').fill('robin@council.example');
    await page.locator('#password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Make the first account' }).click();
    await page.goto(`${web.url}/account`);
    await sound(page, 'account');
    await page.getByRole('link', { name: 'Set up an authenticator app' }).click();
    await sound(page, 'second-factor-set-up');
    const secret = sharedSecret((await page.locator('.typed-secret').textContent()) ?? '');
    await page.getByLabel('Code', { exact: true }).fill(codeAt(secret, Temporal.Now.instant()));
    await page.getByRole('button', { name: 'Continue' }).click();
    await sound(page, 'recovery-codes');
    const [recovery = ''] = await page.locator('.recovery-codes code').allTextContents();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.waitForURL('**/account');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await sound(page, 'signed-out');
    await page.goto(`${web.url}/sign-in?back=%2Fpeople`);
    await page.getByLabel('Email address').fill('robin@council.example');
    await page.locator('#password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await sound(page, 'second-factor');
    await page.getByLabel('Code', { exact: true }).fill(recovery);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('**/people');
    await sound(page, 'people');
    await page.getByRole('button', { name: 'Add somebody' }).click();
    await page.getByRole('button', { name: 'Make the account' }).click();
    await sound(page, 'person-add');
    await page.getByLabel('Full name').fill('Kit Madeup');
    await page.getByLabel('Email address').fill('kit@council.example');
    await page.getByLabel('Role').selectOption('social-worker');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await sound(page, 'code-given');
    await page.getByRole('button', { name: 'Go to their page' }).click();
    await page.getByText('Give them a role').click();
    await page.getByLabel('Role', { exact: true }).selectOption('team-manager');
    await page.locator('#role-from-day').fill('45');
    await page.getByRole('button', { name: 'Give this role' }).click();
    await sound(page, 'person');
    await page.getByRole('link', { name: /First day must be a real date/ }).waitFor();
    await page.locator('#role-from-day').fill('1');
    await page.getByRole('button', { name: 'Give this role' }).click();
    await page.getByRole('rowheader', { name: 'Team manager' }).waitFor();
    await page.getByRole('button', { name: 'They have left' }).click();
    await page.getByRole('button', { name: 'They have left' }).waitFor({ state: 'detached' });
    await page.goto(`${web.url}/new-password`);
    await sound(page, 'new-password');
  });
});

for (const javaScriptEnabled of [true, false]) {
  test(`somebody of the demonstration is chosen, looks at the worklist and signs out, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async (t) => {
    await demonstrate();
    await inPage(t, { javaScriptEnabled, bypassCSP: true }, async (page) => {
      await page.goto(`${web.url}/children`);
      if (javaScriptEnabled) await sound(page, 'sign-in');
      await page.getByRole('button', { name: /^Social worker/ }).click();
      await page.waitForURL('**/children');
      if (javaScriptEnabled) await sound(page, 'worklist-signed-in');
      assert.equal(await page.getByRole('heading', { name: 'Which child needs me next?' }).isVisible(), true);
      await page.getByRole('button', { name: 'Sign out' }).click();
      assert.equal(await page.getByRole('heading', { name: 'You are signed out of Sightline' }).isVisible(), true);
      await page.goto(`${web.url}/children`);
      assert.match(page.url(), /\/sign-in\?back=%2Fchildren$/);
    });
  });
}

async function demonstrate(): Promise<void> {
  if ((await council.opened.desk.situation()).children > 0) return;
  await council.opened.desk.startDemonstration({ children: 30 });
  await council.opened.settled();
}

/** Nothing is wrong with the page as it stands, on a desk and on a phone. */
async function sound(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${size}.png`), fullPage: true });
    const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    assert.ok(beyond <= 0, `${name} is ${beyond} pixels too wide for a ${size}`);
    assert.deepEqual(await faultsOf(page), [], `${name} on a ${size}`);
  }
}
