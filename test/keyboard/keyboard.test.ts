/** Every page about a child, and every form, with the keyboard alone: from the top to the end, and what is sent at the end of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { startWeb, type Web } from '../../src/web/server.ts';
import { everyoneIs } from '../../src/web/test-support/everyone-is.ts';
import { sampleDesk } from '../../src/web/test-support/sample-desk.ts';
import { launchBrowser } from '../browser.ts';
import { SCREENS } from '../support/screens.ts';

const TAB_STOPS = readFileSync(join(import.meta.dirname, 'tab-stops.js'), 'utf8');
const KEYS = readFileSync(join(import.meta.dirname, 'keys.js'), 'utf8');
const keysToTry = z.object({ words: z.number(), toggles: z.number() });
const keysTried = z.object({ sent: z.array(z.string()), left: z.array(z.string()) });
/** What may happen where somebody only meant to go on to the next line: something is looked for, or what stands there is kept. */
const SAFE =
  /^(?:Find|Show|Save|Keep this file$|Add the child$|Note answers|Invite$|Move it$|Arrange it$|Propose|Check it|to \/record\/[a-z-]+$)/;
const found = z.object({
  first: z.string(),
  missed: z.array(z.string()),
  unnamed: z.array(z.string()),
  unseen: z.array(z.string()),
  covered: z.array(z.string()),
  outOfTurn: z.array(z.string()),
});
const NOTHING_WRONG = { missed: [], unnamed: [], unseen: [], covered: [], outOfTurn: [] };
/** Kinds of form that no picture is taken of. */
const MORE_FORMS = {
  'record-attendance': '/record/attendance?child=c-1',
  'guided-form': '/children/c-1/signs-of-safety/map/new',
};
const ABOUT_A_CHILD = /^\/(?:children|records|record|decide|why)\//;
/** More than on any page: who has pressed so often is going round in a ring. */
const MOST_STOPS = 400;

let browser: Browser | undefined;
let noBrowser = '';
let web: Web;
before(async () => {
  const launched = await launchBrowser();
  if ('browser' in launched) browser = launched.browser;
  else noBrowser = launched.none;
  web = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => sampleDesk() });
});
after(async () => {
  await browser?.close();
  await web.stop();
});

async function onPage(t: TestContext, work: (page: Page) => Promise<void>): Promise<void> {
  if (browser === undefined) return t.skip(noBrowser);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  try {
    await work(page);
  } finally {
    await page.close();
  }
}

/** Presses the key until everything was reached, and never once more; buttons come up beside some boxes on the way, so there is more than stood there at first. */
async function tabThrough(page: Page, stops: number): Promise<z.infer<typeof found>> {
  let pressed = 0;
  let at = found.parse(await page.evaluate('tabStops()'));
  for (let wanted = stops; pressed < MOST_STOPS; wanted = at.missed.length) {
    for (let n = 0; n < wanted; n += 1) await page.keyboard.press('Tab');
    pressed += wanted;
    at = found.parse(await page.evaluate('tabStops()'));
    if (at.missed.length === 0) break;
  }
  return at;
}

/** Presses return in the words of every form, and the space bar on a box, a choice and a fold; what happened that should not have. */
async function tryKeys(page: Page): Promise<readonly string[]> {
  const { words, toggles } = keysToTry.parse(await page.evaluate(KEYS));
  for (let n = 0; n < words; n += 1) {
    await page.locator(`[data-words-tried="${n}"]`).focus();
    await page.keyboard.press('Enter');
  }
  for (let n = 0; n < toggles; n += 1) {
    await page.locator(`[data-toggle-tried="${n}"]`).focus();
    await page.keyboard.press('Space');
    await page.evaluate(`spacePressed(${n})`);
    // Back again: what it opened or closed may hold the next.
    await page.keyboard.press('Space');
  }
  const { sent, left } = keysTried.parse(await page.evaluate('keysTried()'));
  const silent = words === sent.length ? [] : [`return was pressed in ${words} forms, and ${sent.length} were sent`];
  return [...silent, ...sent.filter((one) => !SAFE.test(one)).map((one) => `return: ${one}`), ...left.map((one) => `space: ${one}`)];
}

test('from the first key to the last, everything is reached in turn, has a name and shows the focus; return and space do what is safe', async (t) => {
  await onPage(t, async (page) => {
    const wrong: Record<string, unknown> = {};
    for (const [name, path] of Object.entries({ ...SCREENS, ...MORE_FORMS })) {
      if (!ABOUT_A_CHILD.test(path)) continue;
      await page.goto(web.url + path);
      const stops = await page.evaluate<number>(TAB_STOPS);
      assert.ok(stops < MOST_STOPS, `${name} has ${stops} stops`);
      const { first, ...faults } = await tabThrough(page, stops);
      assert.equal(first, 'Skip to main content', name);
      if (JSON.stringify(faults) !== JSON.stringify(NOTHING_WRONG)) wrong[name] = faults;
      const keys = await tryKeys(page);
      if (keys.length > 0) wrong[`${name}, by key`] = keys;
    }
    assert.deepEqual(wrong, {});
  });
});

test('going back up a long page, nothing that has the focus lies beneath the name that stays at its head', async (t) => {
  await onPage(t, async (page) => {
    for (const name of ['child', 'chronology', 'record-core-group']) {
      await page.goto(web.url + (SCREENS[name] ?? ''));
      const stops = await page.evaluate<number>(TAB_STOPS);
      await tabThrough(page, stops);
      for (let n = 0; n < stops; n += 1) await page.keyboard.press('Shift+Tab');
      const { covered } = found.parse(await page.evaluate('tabStops()'));
      assert.deepEqual(covered, [], name);
    }
  });
});

/** Comes by the key alone to the control of this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page
    .getByLabel(name, { exact: true })
    .or(page.getByRole('button', { name, exact: true }))
    .first();
  for (let n = 0; n < MOST_STOPS; n += 1) {
    if (await wanted.evaluate((control) => control === control.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the key never came to “${name}”`);
}

test('by keyboard alone an outcome is reviewed: a choice by the space bar, words typed, and sent by the return key', async (t) => {
  await onPage(t, async (page) => {
    await page.goto(web.url + (SCREENS['plan-review'] ?? ''));
    await tabTo(page, 'Better');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.getByLabel('The same', { exact: true }).first().isChecked(), true);
    await tabTo(page, 'What was seen?');
    await page.keyboard.type('Nan was there each night.');
    await tabTo(page, 'Save, and go on to the next outcome');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/p-1'));
  });
});

test('by keyboard alone somebody is added to the family, and a section is folded out and in again', async (t) => {
  await onPage(t, async (page) => {
    await page.goto(web.url + (SCREENS['people-add'] ?? ''));
    await tabTo(page, 'Name');
    await page.keyboard.type('Hazel Madeup');
    await tabTo(page, 'Relation');
    await page.keyboard.press('ArrowDown');
    const fold = page.getByText('How to reach them', { exact: true });
    await fold.focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.getByLabel('Telephone', { exact: true }).isVisible(), true);
    await fold.focus();
    await page.keyboard.press('Space');
    assert.equal(await page.getByLabel('Telephone', { exact: true }).isVisible(), false);
    await tabTo(page, 'Save');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/people$/);
  });
});
