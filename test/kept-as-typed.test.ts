/**
 * A visit as somebody types it, in a browser, over a real database: the server is killed, the browser is killed, the connection goes,
 * two windows write at once. Every character is there afterwards.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { installedBinaries } from '../src/server/database/binaries.ts';
import { freePort } from '../src/server/database/free-port.ts';
import { placeFor, removePlace } from '../src/server/database/place.ts';
import { launchBrowser } from './browser.ts';
import { loadSightline, type Sightline, startSightline } from './durability/sightline.ts';
import { killableBrowser } from './killable-browser.ts';
import { faultsOf } from './support/faults.ts';

const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const FAMILIES = 9;
const NOTES = '  Two spaces before, “quotes”, <b>marks</b> & £5.\n\nA line apart – and ünïcode 🙂.\nHalf a sent';
const SOON = { timeout: 15_000 };

let parent: string;
let port: number;
let sightline: Sightline;
let browser: Browser | undefined;
let noBrowser = '';
before(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  parent = await mkdtemp(join(tmpdir(), 'sightline-typed-'));
  await chmod(parent, 0o711);
  port = await freePort();
  const launched = await launchBrowser();
  if ('browser' in launched) browser = launched.browser;
  else noBrowser = launched.none;
  if (browser !== undefined) sightline = await start();
});
after(async () => {
  await browser?.close();
  if (browser !== undefined) {
    await sightline.stop();
    await removePlace(await placeFor(join(parent, 'data'), await installedBinaries()));
  }
  await rm(parent, { recursive: true });
});

function start(): Promise<Sightline> {
  return startSightline(join(parent, 'data'), loadSightline(join(parent, 'data'), FAMILIES, port));
}

function formOf(family: number): string {
  return `${sightline.url}/record/visit?child=f${family}-ash`;
}

/** As far as somebody comes before they are called away: a time that is none, a date that never was, half a sentence. */
async function type(page: Page): Promise<void> {
  await page.getByLabel('What time?').fill('half past fo');
  await page.locator('#occurred-day').fill('31');
  await page.locator('#occurred-month').fill('2');
  await page.locator('#all-notes').fill(NOTES);
  await page.locator('#child-1-child-seen').check();
  await page.getByRole('checkbox', { name: /birch Notreal/ }).check();
  await page.locator('#child-2-child-words').fill('Only mine.');
}

async function isAsTyped(page: Page): Promise<void> {
  assert.equal(await page.locator('#all-notes').inputValue(), NOTES);
  assert.equal(await page.getByLabel('What time?').inputValue(), 'half past fo');
  assert.deepEqual([await page.locator('#occurred-day').inputValue(), await page.locator('#occurred-month').inputValue()], ['31', '2']);
  assert.equal(await page.locator('#child-1-child-seen').isChecked(), true);
  assert.equal(await page.getByRole('checkbox', { name: /birch Notreal/ }).isChecked(), true);
  assert.equal(await page.locator('#child-2-child-words').inputValue(), 'Only mine.');
}

async function saysOf(page: Page, words: RegExp): Promise<void> {
  await page.locator('#draft-said').filter({ hasText: words }).waitFor(SOON);
}

/** How many copies this device holds. */
function copies(page: Page): Promise<number> {
  return page.evaluate<number>('Object.keys(localStorage).filter((name) => name.startsWith("sightline-draft")).length');
}

/** The server has it all, and so this device keeps no more of it. */
async function holdsNothing(page: Page): Promise<void> {
  const late = Date.now() + SOON.timeout;
  while ((await copies(page)) > 0) {
    assert.ok(Date.now() < late, 'the device still holds a copy');
    await wait(100);
  }
}

/** As whoever the server knows would be after signing in; whenever it is started they sign in again. */
async function signIn(context: BrowserContext): Promise<void> {
  await context.addCookies([{ name: 'sightline', value: sightline.session, url: sightline.url, httpOnly: true, sameSite: 'Lax' }]);
}

async function inContext(t: TestContext, options: BrowserContextOptions, work: (context: BrowserContext) => Promise<void>): Promise<void> {
  if (browser === undefined) return t.skip(noBrowser);
  const context = await browser.newContext(options);
  await signIn(context);
  try {
    await work(context);
  } finally {
    await context.close();
  }
}

test('what is typed is kept when typing stops, leaves nothing on the device, and opens again as it was typed', async (t) => {
  await inContext(t, {}, async (context) => {
    const page = await context.newPage();
    await page.goto(formOf(0));
    await type(page);
    assert.equal(await copies(page), 1, 'kept on the device before it is sent');
    await saysOf(page, /^Saved as draft at \d/);
    assert.equal(await copies(page), 0);
    await page.goto(`${sightline.url}/children/f0-birch`);
    const notice = page.locator('#drafts');
    assert.match(await notice.innerText(), /You have a draft of a visit to f0-ash Notreal and f0-birch Notreal, from .* today/);
    await notice.getByRole('link', { name: /^Go on/ }).click();
    await isAsTyped(page);
  });
});

test('a page that was open too long asks for leave anew by itself, and goes on keeping', async (t) => {
  await inContext(t, {}, async (context) => {
    const page = await context.newPage();
    await page.goto(formOf(0));
    await page.locator('#all-notes').fill('Before lunch. ');
    await saysOf(page, /^Saved as draft/);
    await context.clearCookies({ name: '_csrf' });
    await page.locator('#all-notes').fill('Before lunch. After it.');
    assert.equal(await copies(page), 1);
    await holdsNothing(page);
    await page.goto(page.url());
    assert.equal(await page.locator('#all-notes').inputValue(), 'Before lunch. After it.');
  });
});

test('the server is killed while somebody types: it is said, they type on, and after it is back every character is there', async (t) => {
  await inContext(t, {}, async (context) => {
    const page = await context.newPage();
    await page.goto(formOf(1));
    await page.locator('#all-notes').fill('Before. ');
    await saysOf(page, /^Saved as draft/);
    process.kill(sightline.pid, 'SIGKILL');
    await sightline.ended();
    await type(page);
    await saysOf(page, /Kept on this device; the connection is lost/);
    sightline = await start();
    await signIn(context);
    await saysOf(page, /^Saved as draft/);
    assert.equal(await copies(page), 0);
    await page.reload();
    await isAsTyped(page);

    await page.locator('#all-notes').fill(`${NOTES} and on`);
    await page.waitForTimeout(200);
    process.kill(sightline.pid, 'SIGKILL');
    await sightline.ended();
    await page.close({ runBeforeUnload: false });
    sightline = await start();
    await signIn(context);
    const another = await context.newPage();
    await another.goto(`${sightline.url}/children/f1-ash`);
    await another.locator('.drafts__device a').first().click(SOON);
    assert.equal(
      await another.locator('#all-notes').inputValue(),
      `${NOTES} and on`,
      'what only the device had was sent in from the next page',
    );
  });
});

/** Whether what pages keep on the device, in a browser with this profile, holds these words on the disk itself. */
async function isOnDisk(profile: string, words: string): Promise<boolean> {
  const kept = join(profile, 'Default', 'Local Storage', 'leveldb');
  const names = await readdir(kept).catch(() => []);
  const files = await Promise.all(names.map((name) => readFile(join(kept, name)).catch(() => Buffer.alloc(0))));
  return files.some((file) => file.includes(words, 0, 'utf16le') || file.includes(words, 0, 'latin1'));
}

test('the browser is killed: what the server had and what only the device had are both there', async (t) => {
  if (browser === undefined) return t.skip(noBrowser);
  const profile = join(parent, 'profile');
  const first = (await killableBrowser(profile)) ?? assert.fail();
  await signIn(first.context);
  const page = await first.context.newPage();
  await page.goto(formOf(2));
  await type(page);
  await saysOf(page, /^Saved as draft/);
  const address = page.url();
  await first.context.setOffline(true);
  await page.locator('#child-2-child-words').fill('Only mine. And more.');
  await saysOf(page, /connection is lost/);
  // Browsers write what pages keep some seconds late, and later the busier the machine is.
  while (!(await isOnDisk(profile, 'Only mine. And more.'))) await wait(200);
  await first.kill();

  const second = (await killableBrowser(profile)) ?? assert.fail();
  try {
    // Browsers write cookies later still.
    await signIn(second.context);
    const again = await second.context.newPage();
    await again.goto(address);
    await saysOf(again, /has been put back|^Saved as draft/);
    assert.equal(await again.locator('#child-2-child-words').inputValue(), 'Only mine. And more.');
    assert.equal(await again.locator('#all-notes').inputValue(), NOTES);
    await saysOf(again, /^Saved as draft/);
    assert.equal(await copies(again), 0);
  } finally {
    await second.kill();
  }
});

test('without scripts, one press keeps it, and errors in it keep nobody from that', async (t) => {
  await inContext(t, { javaScriptEnabled: false }, async (context) => {
    const page = await context.newPage();
    await page.goto(formOf(3));
    await type(page);
    await page.getByRole('button', { name: 'Save and finish later' }).click();
    assert.match(page.url(), /\/children\/f3-ash$/);
    await page.goto(`${sightline.url}/children`);
    assert.match(await page.locator('#drafts').innerText(), /You have a draft of a visit to f3-ash Notreal and f3-birch Notreal/);
    await page.getByRole('link', { name: /^Go on.*f3-ash/ }).click();
    await isAsTyped(page);
    await page.getByRole('button', { name: 'Save in the record' }).click();
    assert.match(await page.locator('main').innerText(), /There is a problem/);
    await isAsTyped(page);
    await page.goto(`${sightline.url}/children/f3-ash`);
    await page.getByRole('link', { name: /^Throw away/ }).click();
    await page.screenshot({ path: join(SCREENSHOTS, 'throw-away-draft-desk.png'), fullPage: true });
    await page.getByRole('button', { name: 'Throw it away' }).click();
    assert.match(page.url(), /\/children\/f3-ash$/);
    assert.equal(await page.locator('#drafts').isVisible(), false);
  });
});

for (const [size, viewport] of Object.entries({ desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } })) {
  test(`two windows with one draft: the later is shown both, takes what it wants, and nothing is lost, at a ${size}`, async (t) => {
    await inContext(t, { viewport, bypassCSP: true }, async (context) => {
      const family = size === 'desk' ? 4 : 5;
      const one = await context.newPage();
      await one.goto(formOf(family));
      await type(one);
      await saysOf(one, /^Saved as draft/);
      const other = await context.newPage();
      await other.goto(one.url());
      await isAsTyped(other);
      await other.locator('#all-notes').fill('What the other window says.');
      await other.locator('#all-purpose').fill('To see the new room.');
      await saysOf(other, /^Saved as draft/);
      await one.bringToFront();
      await one.locator('#all-notes').fill('What this window says.');
      await saysOf(one, /Another window has changed this draft/);
      const both = one.locator('#other-version');
      assert.match(await both.innerText(), /What this window says\.[\s\S]*What the other window says\./);
      assert.equal(await one.locator('#all-notes').inputValue(), 'What this window says.');
      await one.screenshot({ path: join(SCREENSHOTS, `two-windows-${size}.png`), fullPage: true });
      assert.deepEqual(await faultsOf(one), []);
      await both
        .getByRole('row', { name: /What was the visit for/ })
        .getByRole('button')
        .click();
      assert.equal(await one.locator('#all-purpose').inputValue(), 'To see the new room.');
      await one.getByRole('button', { name: 'Keep what stands in the form' }).click();
      await saysOf(one, /^Saved as draft/);
      await other.bringToFront();
      await other.reload();
      assert.equal(await other.locator('#all-notes').inputValue(), 'What this window says.');
      assert.equal(await other.locator('#all-purpose').inputValue(), 'To see the new room.');
    });
  });

  test(`a child’s page and the list say that there is a draft, at a ${size}`, async (t) => {
    await inContext(t, { viewport, bypassCSP: true }, async (context) => {
      const page = await context.newPage();
      for (let n = 0; n < 4; n += 1) {
        await page.goto(formOf(6));
        await page.locator('#all-notes').fill(`Draft ${n}`);
        await saysOf(page, /^Saved as draft/);
      }
      await page.screenshot({ path: join(SCREENSHOTS, `draft-form-${size}.png`) });
      assert.deepEqual(await faultsOf(page), []);
      for (const [name, path] of [
        ['child', '/children/f6-ash'],
        ['list', '/children'],
      ] as const) {
        await page.goto(sightline.url + path);
        await page.screenshot({ path: join(SCREENSHOTS, `drafts-${name}-${size}.png`) });
        assert.deepEqual(await faultsOf(page), [], name);
        const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
        assert.ok(beyond <= 0, `${name} is ${beyond} pixels too wide`);
      }
    });
  });
}

test('the standards beside the form mark themselves as what is typed would meet them, and unmark', async (t) => {
  await inContext(t, { viewport: { width: 1280, height: 900 }, bypassCSP: true }, async (context) => {
    const page = await context.newPage();
    await page.goto(formOf(7));
    await page.getByRole('radio', { name: 'Social worker' }).check();
    await page.locator('#child-1-child-seen').check();
    const prompts = page.locator('.prompts').first();
    const first = prompts.locator('li').filter({ hasText: 'First visit, child protection plan' });
    await first.getByText('Answered as it stands').waitFor(SOON);
    assert.match(await prompts.getByRole('status').innerText(), /^As it stands, it answers \d of \d/);
    await prompts.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(SCREENSHOTS, 'prompts-met-desk.png') });
    assert.deepEqual(await faultsOf(page), []);
    await page.locator('#child-1-child-seen--no').check();
    await first.getByText('Answered as it stands').waitFor({ ...SOON, state: 'hidden' });
  });
});

test('once the visit is in the record there is no draft of it, on the server or the device', async (t) => {
  await inContext(t, {}, async (context) => {
    const page = await context.newPage();
    await page.goto(formOf(8));
    await page.locator('#all-notes').fill('Done.');
    await saysOf(page, /^Saved as draft/);
    await page.locator('#child-1-child-seen').check();
    await page.getByRole('radio', { name: 'Social worker' }).check();
    await page.getByRole('button', { name: 'Save in the record' }).click();
    await page.waitForURL('**/recorded/*');
    await holdsNothing(page);
    await page.goto(`${sightline.url}/children/f8-ash`);
    assert.equal(await page.locator('#drafts').isVisible(), false);
  });
});
