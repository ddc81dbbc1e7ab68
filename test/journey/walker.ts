/** What everybody on the journey does: opens pages, follows what stands on them, fills in forms, records; and the pictures that are taken on the way. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { type Answers, fillIn } from './filling.ts';
import { smallPng } from './small-png.ts';
import { openStage, type Stage, type Who } from './stage.ts';

const PICTURES = join(import.meta.dirname, '..', '..', 'docs', 'journey');

/** The two sisters, by the numbers that the record gives them. */
export const girls = { rowan: '', wren: '' };

export let stage: Stage;
let browser: Browser;
let nth = 0;

before(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const launched = await launchBrowser();
  browser = 'browser' in launched ? launched.browser : assert.fail(launched.none);
  stage = await openStage(browser);
});
after(async () => {
  await stage.close();
  await browser.close();
});

/** Takes a picture of what somebody sees just now, numbered in the order of the journey; from where something stands, if that is named. */
export async function picture(page: Page, name: string, from?: string): Promise<void> {
  nth += 1;
  const path = join(PICTURES, `${String(nth).padStart(2, '0')}-${name}.png`);
  if (from === undefined) await page.evaluate('scrollTo(0, 0)');
  else
    await page
      .locator(from)
      .first()
      .evaluate((place) => place.scrollIntoView({ block: 'start' }));
  writeFileSync(path, smallPng(await page.screenshot()));
}

/** The address of a page about Rowan. */
export function childPath(more = ''): string {
  return `/children/${girls.rowan}${more}`;
}

/** Opens a page as somebody; it must be there, and for them. */
export async function open(who: Who, path: string, on: 'desk' | 'phone' = 'desk'): Promise<Page> {
  const page = await stage.pageOf(who, on);
  const reply = await page.goto(stage.url + path);
  assert.equal(reply?.status(), 200, `${path} as ${who}`);
  return page;
}

/** Follows a link, or a button that is one, by what it says. */
export async function follow(page: Page, words: string | RegExp): Promise<void> {
  const link = page
    .getByRole('link', { name: words })
    .or(page.getByRole('button', { name: words }))
    .first();
  const from = page.url();
  await link.click();
  await page.waitForURL((url) => url.href !== from);
}

/** Fills the form of the page in and presses its button, and comes to what was made. */
export async function send(page: Page, button: string, answers: Answers = {}): Promise<void> {
  await fillIn(page, answers);
  const from = page.url();
  // What comes next may stand at the same address.
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: button, exact: true }).first().click()]);
  const problem = page.locator('.govuk-error-summary');
  if ((await problem.count()) > 0) assert.fail(`“${button}” at ${from}: ${await problem.innerText()}`);
}

export interface Recording {
  readonly of?: string | readonly string[];
  /** A picture is taken of the form as it was filled in, and named so. */
  readonly shown?: string;
  readonly on?: 'desk' | 'phone';
}

/** Somebody records an entry by its form, of Rowan where nobody else is named. */
export async function record(
  who: Who,
  type: string,
  answers: Answers,
  { of = girls.rowan, shown, on = 'desk' }: Recording = {},
): Promise<Page> {
  const children = [of].flat().map((id) => `child=${encodeURIComponent(id)}`);
  const page = await open(who, `/record/${type}?${children.join('&')}`, on);
  await fillIn(page, answers);
  if (shown !== undefined) await picture(page, shown);
  await saveRecord(page, type);
  return page;
}

/** The worker sees Rowan alone at home, and writes it down on her phone before she drives on. */
export async function seeRowan(words: string): Promise<void> {
  const visit = { place: 'home', announced: true, 'child-seen': true, 'child-seen-alone': true, 'child-words': words };
  await record('worker', 'visit', visit, { on: 'phone' });
}

/** Saves the form of an entry that stands filled in on the page. */
export async function saveRecord(page: Page, what: string): Promise<void> {
  await page.locator('form.record button[type="submit"]:not([formaction])').first().click();
  await page.waitForURL(/\/recorded\//, { timeout: 60_000 }).catch(async () => {
    assert.fail(`${what} was not recorded: ${await page.locator('main').innerText()}`);
  });
}

/** Of everybody who was asked to a meeting, whether they came: by what they were asked as. */
export async function sayWhoCame(page: Page, came: Readonly<Record<string, string>>): Promise<void> {
  const asked = await page.locator('select[name^="all--attendance-"][name$="-as"]').all();
  for (const one of asked) {
    const [as, name] = [await one.inputValue(), await one.getAttribute('name')];
    const how = came[as];
    if (how !== undefined) await page.locator(`select[name="${name?.replace(/-as$/, '-how')}"]`).selectOption(how);
  }
}

/** A manager decides what waits for them about Rowan, by what it is called in their list. */
export async function decide(who: Who, what: RegExp, answer: RegExp, answers: Answers, shown?: string): Promise<Page> {
  const page = await open(who, childPath('/expected'));
  await page.locator('.decide__whose a').filter({ hasText: what }).first().click();
  await page.waitForURL(/\/decide\//);
  await page.getByRole('radio', { name: answer }).first().check({ force: true });
  await fillIn(page, answers);
  if (shown !== undefined) await picture(page, shown);
  await send(page, 'Decide');
  return page;
}

/** Chairs, reviewing officers and advisers come to a child by being given to them: the head of service lets them in. */
export async function letIn(worker: string, role: string, team: string): Promise<void> {
  await record('head', 'allocation', { worker, role, team, 'worker-ready': true });
}
