/**
 * A visit to a brother and two sisters, recorded on a phone from the worklist. What a person's thumbs would need is counted while a real browser does it:
 * every tap, every letter typed, and how long each page made them wait.
 */
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { dayOf } from '../src/calendar/index.ts';
import { openDesk, type OpenDesk } from '../src/casework/index.ts';
import { checkPackAlone, standardsFolder } from '../src/packs/index.ts';
import { appendEntries, readRecords, saveSubjects } from '../src/store/index.ts';
import { startWeb, type Web } from '../src/web/server.ts';
import { everyoneIs } from '../src/web/test-support/everyone-is.ts';
import { launchBrowser } from './browser.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { somebody } from './support/people.ts';

const DAY = dayOf('2026-04-14');
const COUNCIL = 'council';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const SIBLINGS = [
  { id: 'ash', name: 'Ash Notreal', born: '2013-05-04', words: 'I want Mum to stop shouting. I like the new bunk bed.' },
  { id: 'birch', name: 'Birch Notreal', born: '2016-05-04', words: 'School is good now. I still wake up in the night.' },
  { id: 'cedar', name: 'Cedar Notreal', born: '2019-05-04', words: 'Nana makes the best pancakes.' },
];
const NOTES = 'All three at home after school. Kitchen clean, food in. Mum calmer than last time and showed me the plan on the fridge.';

/** Slow thumbs: a tap with the look before it, and thirty-six words a minute of five letters, as people type on telephones. */
const SECONDS_A_TAP = 2;
const LETTERS_A_SECOND = 3;
/** To think before each child, and before the whole. */
const SECONDS_TO_THINK = 8;
const LONGEST = 180;
/** The list, the child, the form, and what came of it. */
const MOST_PAGES = 4;

let database: TestDatabase;
let opened: OpenDesk;
let web: Web;
let browser: Browser | undefined;
let noBrowser = '';
before(async () => {
  const launched = await launchBrowser();
  if ('browser' in launched) browser = launched.browser;
  else noBrowser = launched.none;
  database = await testDatabase();
  const pack = checkPackAlone(join(standardsFolder(), 'herefordshire')).loaded ?? assert.fail('the pack does not load');
  opened = await openDesk({ store: database.store, packs: [pack], dataFolder: tmpdir(), now: () => ({ day: DAY, minute: 1000 }) });
  const ids = SIBLINGS.map(({ id }) => id);
  await database.store.transaction(async (tx) => {
    await saveSubjects(tx, COUNCIL, [
      { id: 'ada', kind: 'worker', name: 'Ada Invented' },
      ...SIBLINGS.map(({ id, name, born }) => ({ id, kind: 'child' as const, name, born: dayOf(born) })),
    ]);
    const at = { day: DAY - 30 };
    await appendEntries(tx, COUNCIL, [
      { id: 'home', type: 'address', subjects: ids, occurred: at, fields: { address: '4 Invented Row' } },
      ...ids.map((id) => ({
        id: `${id}-allocated`,
        type: 'allocation',
        subjects: [id],
        occurred: at,
        fields: { worker: 'ada', role: 'social-worker' },
      })),
      ...ids.map((id) => ({
        id: `${id}-plan`,
        type: 'child-protection-plan-started',
        subjects: [id],
        occurred: at,
        fields: { category: 'NEG' },
      })),
    ]);
  });
  await opened.desk.judgeBy({ authority: 'herefordshire', asOf: 'today', alwaysInForce: false });
  await opened.settled();
  const ada = await somebody(database, COUNCIL, { name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  web = await startWeb({ gate: everyoneIs(ada), port: 0, deskFor: opened.deskFor });
});
after(async () => {
  await browser?.close();
  await web.stop();
  await opened.close();
  await database.close();
});

/** A person with a phone, whose taps and letters are counted. */
function thumbs(page: Page) {
  const counted = { taps: 0, letters: 0, pages: 1 };
  return {
    counted,
    tap: async (selector: string): Promise<void> => {
      counted.taps += 1;
      await page.locator(selector).first().tap();
    },
    type: async (selector: string, text: string): Promise<void> => {
      counted.taps += 1;
      counted.letters += text.length;
      await page.locator(selector).first().fill(text);
    },
    toNextPage: async (selector: string): Promise<void> => {
      counted.taps += 1;
      counted.pages += 1;
      await Promise.all([page.waitForNavigation(), page.locator(selector).first().tap()]);
    },
  };
}

test('a visit to three brothers and sisters is recorded from the worklist on a phone in under three minutes', async (t) => {
  if (browser === undefined) return t.skip(noBrowser);
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(`${web.url}/children?whose=mine`);
  const { counted, tap, type, toNextPage } = thumbs(page);
  const began = performance.now();
  // Something else is owed sooner, so the list offers that: the visit is found on the child's own page.
  await toNextPage('a[href="/children/ash"]');
  await toNextPage('a[href^="/record/visit"]');
  for (const [nth] of SIBLINGS.entries()) {
    const tick = page.locator(`[name="child-${nth + 1}--about"]`);
    if (!(await tick.isChecked())) await tap(`label[for="child-${nth + 1}--about"]`);
  }
  await tap('label[for="all-place"]');
  await tap('label[for="all-announced"]');
  await type('[name="all-notes"]', NOTES);
  for (const [nth, { words }] of SIBLINGS.entries()) {
    for (const asked of ['child-seen', 'child-seen-alone', 'bedroom-seen']) await tap(`label[for="child-${nth + 1}-${asked}"]`);
    await type(`[name="child-${nth + 1}-child-words"]`, words);
  }
  await toNextPage('form.record button:not([formaction]):not([type="button"])');
  const waited = (performance.now() - began) / 1000;
  assert.match(page.url(), /\/recorded\//);
  const thinking = SECONDS_TO_THINK * (SIBLINGS.length + 1);
  const needed = counted.taps * SECONDS_A_TAP + counted.letters / LETTERS_A_SECOND + thinking;
  t.diagnostic(
    `${counted.taps} taps, ${counted.letters} letters, ${counted.pages} pages: ${Math.round(needed)} s of a person's time, and ${waited.toFixed(1)} s of the browser's`,
  );
  assert.ok(needed < LONGEST, `${Math.round(needed)} s`);
  assert.ok(counted.pages <= MOST_PAGES, `${counted.pages} pages`);
  const records = await readRecords(
    database.store.read,
    COUNCIL,
    SIBLINGS.map(({ id }) => id),
  );
  for (const { id, words } of SIBLINGS) {
    const visit = records.find(({ subject }) => subject.id === id)?.entries.find((entry) => entry.type === 'visit');
    assert.equal(visit?.fields['child-words'], words);
    assert.equal(visit?.fields['child-seen-alone'], true);
    assert.equal(visit?.fields['notes'], NOTES);
  }
  await context.close();
});
