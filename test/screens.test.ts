/** The pages in a browser: read by an accessibility checker, walked by keyboard, drawn on a phone and a desk, with and without scripts. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { startWeb, type Web } from '../src/web/server.ts';
import { everyoneIs } from '../src/web/test-support/everyone-is.ts';
import { sampleDesk, situation } from '../src/web/test-support/sample-desk.ts';
import { faultsOf } from './support/faults.ts';
import { inPage, SCREENSHOTS, SIZES } from './support/real-browser.ts';
import { SCREENS } from './support/screens.ts';

let web: Web;
let empty: Web;
before(async () => {
  web = await startWeb({ gate: everyoneIs(), port: 0, deskFor: () => sampleDesk() });
  empty = await startWeb({
    gate: everyoneIs(),
    port: 0,
    deskFor: () => sampleDesk({ situation: async () => ({ ...situation, children: 0 }) }),
  });
});
after(async () => {
  await web.stop();
  await empty.stop();
});

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`every page passes the accessibility checks and fits a ${size}`, async (t) => {
    await inPage(t, { viewport, bypassCSP: true }, async (page) => {
      for (const [name, path] of Object.entries(SCREENS)) await check(page, name, web.url + path, size);
      await check(page, 'start', `${empty.url}/`, size);
    });
  });
}

test('with everything folded out, the pages still pass', async (t) => {
  await inPage(t, { viewport: SIZES.desk, bypassCSP: true }, async (page) => {
    for (const name of [
      'children',
      'child',
      'chronology',
      'standards',
      'compare',
      'question',
      'import-preview',
      'record',
      'record-core-group',
      'record-pathway-plan',
      'what-to-record',
      'recorded',
      'decide',
      'delegation',
    ]) {
      await page.goto(web.url + (SCREENS[name] ?? ''));
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      assert.deepEqual(await faultsOf(page), [], name);
    }
  });
});

test('without scripts, everything is there and forms work', async (t) => {
  await inPage(t, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${empty.url}/`);
    await page.getByRole('button', { name: 'Start the demonstration' }).click();
    assert.match(page.url(), /\/progress\/job-1$/);
    await page.goto(`${web.url}/children`);
    await page.getByLabel('Find a child by name or number').fill('Rowan');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    assert.equal(new URL(page.url()).search, '?find=Rowan');
    await page.getByText('Change', { exact: true }).click();
    await page.getByLabel('Whose practice standards').selectOption('exampleton');
    await page.getByLabel('Day', { exact: true }).fill('1');
    await page.getByRole('button', { name: 'Judge everyone by this' }).click();
    assert.match(page.url(), /\/progress\/job-1\?back=%2Fsearch%3Ffind%3DRowan$/);
  });
});

test('without scripts, a family folds and opens again', async (t) => {
  await inPage(t, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${web.url}/children`);
    const wren = page.getByRole('link', { name: 'Wren Madeup', exact: true });
    assert.equal(await wren.isVisible(), true);
    await page.getByText('Madeup family, 2 children').click();
    assert.equal(await wren.isVisible(), false);
    await page.getByText('Madeup family, 2 children').click();
    assert.equal(await wren.isVisible(), true);
  });
});

test('without scripts, a question is found by its words, opened, and taken away as a spreadsheet', async (t) => {
  await inPage(t, { javaScriptEnabled: false, acceptDownloads: true }, async (page) => {
    await page.goto(`${web.url}/standards/compare`);
    await page.getByLabel('Find a question').fill('protection visits seen');
    await page.getByRole('button', { name: 'Find question' }).click();
    assert.equal(await page.getByRole('status').count(), 1);
    await page.goto(`${web.url}/standards/compare?q=often+protection`);
    assert.equal(await page.locator('.questions__one').count(), 1);
    await page.getByRole('link', { name: 'How often is a child on a protection plan seen?' }).click();
    assert.match(page.url(), /\/standards\/compare\/protection-visits$/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'This question as a spreadsheet (CSV)' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'protection-visits.csv');
  });
});

test('without scripts, another council is tried on the children', async (t) => {
  await inPage(t, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${web.url}/standards/compare`);
    await page.getByRole('link', { name: 'What would change for our children?' }).click();
    await page.getByLabel('Whose standards to try').selectOption('exampleton');
    await page.getByRole('button', { name: 'Judge by both' }).click();
    assert.match(page.url(), /\/standards\/what-would-change\/try-1$/);
    assert.equal(await page.getByText('This is a sample: 200 children of 1,204').isVisible(), true);
  });
});

test('by keyboard alone, a question is reached from the list and read to its next', async (t) => {
  await inPage(t, {}, async (page) => {
    await page.goto(`${web.url}/standards/compare`);
    await page.getByRole('link', { name: 'How often is a child on a protection plan seen?' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/protection-visits');
    const stops: string[] = [];
    for (let n = 0; n < 40 && !stops.some((stop) => stop.startsWith('Next:')); n += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
      assert.equal(await focusShows(page), true, `nothing shows that “${stops.at(-1)}” has the focus`);
    }
    assert.ok(stops.includes('This question as a spreadsheet (CSV)'), stops.join(' | '));
    assert.ok(
      stops.some((stop) => stop.startsWith('Next:')),
      stops.join(' | '),
    );
  });
});

for (const javaScriptEnabled of [false, true]) {
  test(`a visit is recorded from the child’s page by keyboard, mended where it was wrong, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async (t) => {
    await inPage(t, { javaScriptEnabled, viewport: SIZES.phone, bypassCSP: true }, async (page) => {
      await page.goto(`${web.url}/children/c-1`);
      await page.getByRole('button', { name: 'Record a visit' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/record/visit?child=c-1');
      const wren = page.locator('#child-2-child-seen');
      assert.equal(await wren.isVisible(), false);
      await page.getByRole('checkbox', { name: /Wren Madeup/ }).focus();
      await page.keyboard.press('Space');
      assert.equal(await wren.isVisible(), true);
      await page.locator('#child-2-child-seen--no').focus();
      await page.keyboard.press('Space');
      const reason = page.locator('#child-1-not-alone-reason');
      assert.equal(await reason.isVisible(), false);
      await page.locator('#child-1-child-seen-alone--no').check();
      await reason.fill('She asked for her brother.');
      await page.getByRole('button', { name: 'Save in the record' }).click();
      const problem = page.getByRole('link', { name: 'Rowan Madeup: answer “Was the child seen?”' });
      assert.equal(await problem.isVisible(), true);
      if (javaScriptEnabled) assert.deepEqual(await faultsOf(page), []);
      await problem.focus();
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate('location.hash.slice(1) || document.activeElement.id'), 'child-1-child-seen');
      assert.equal(await reason.inputValue(), 'She asked for her brother.');
      await page.locator('#child-1-child-seen').check();
      await page.getByRole('button', { name: 'Save in the record' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/recorded/*');
    });
  });
}

test('without scripts, files can be chosen and looked at', async (t) => {
  await inPage(t, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${web.url}/import`);
    await page
      .getByLabel('Files of one return')
      .setInputFiles({ name: 'cin.xml', mimeType: 'text/xml', buffer: Buffer.from('<Message/>') });
    await page.getByRole('button', { name: 'Look at these files' }).click();
    assert.match(page.url(), /\/import\/b-1$/);
    await page.getByRole('button', { name: 'Take these into the record' }).click();
    assert.match(page.url(), /\/progress\/job-1$/);
  });
});

test('the first key reaches the way past the head, and every stop shows where it is', async (t) => {
  await inPage(t, {}, async (page) => {
    await page.goto(`${web.url}/children`);
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Skip to main content');
    await page.keyboard.press('Enter');
    await page.waitForURL('**#main-content');
    const stops: string[] = [];
    for (let n = 0; n < 14; n += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
      assert.equal(await focusShows(page), true, `nothing shows that “${stops.at(-1)}” has the focus`);
    }
    assert.match(stops[0] ?? '', /^I have seen this/);
    assert.deepEqual(stops.slice(1, 7), [
      '1 with something overdue',
      '1 due in 5 working days',
      '0 waiting for a decision',
      '1 to put right in the record',
      '1 not held in the source',
      'Filter by worker, team or standard',
    ]);
    for (const stop of ['Add a child', 'Rowan Madeup']) assert.ok(stops.includes(stop), stops.join(' | '));
  });
});

test('a slash goes to the search box, and types itself where text is being written', async (t) => {
  await inPage(t, {}, async (page) => {
    await page.goto(`${web.url}/children/c-1`);
    await page.waitForFunction('document.body.classList.contains("js-enabled")');
    await page.keyboard.press('/');
    const search = page.getByLabel('Find a child by name or number');
    assert.equal(await page.evaluate('document.activeElement.id'), 'find');
    await page.keyboard.type('a/b');
    assert.equal(await search.inputValue(), 'a/b');
  });
});

/** What these were asked for is not there, or is no day: the browser says so itself. */
const TURNED_BACK = ['not-found', 'chronology'];

test('nothing is refused by the policy, and no page asks for anything from elsewhere', async (t) => {
  await inPage(t, {}, async (page) => {
    const refused: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())));
    page.on('request', (request) => void (!request.url().startsWith(web.url) && refused.push(request.url())));
    for (const [name, path] of Object.entries(SCREENS))
      if (!TURNED_BACK.includes(name)) await page.goto(web.url + path, { waitUntil: 'networkidle' });
    assert.deepEqual(refused, []);
  });
});

for (const javaScriptEnabled of [false, true]) {
  test(`the progress page moves on by itself when the work is done, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async (t) => {
    let looks = 0;
    const moving = await startWeb({
      gate: everyoneIs(),
      port: 0,
      deskFor: () =>
        sampleDesk({
          progress: async (id) => ({
            id,
            doing: 'judging',
            step: 'Judging',
            done: looks,
            total: 2,
            state: (looks += 1) < 3 ? 'under-way' : 'finished',
          }),
        }),
    });
    t.after(() => moving.stop());
    await inPage(t, { javaScriptEnabled }, async (page) => {
      await page.goto(`${moving.url}/progress/any?back=%2Fimport`);
      await page.waitForURL('**/import', { timeout: 10_000 });
    });
  });
}

test('printed, a page keeps its words and drops its furniture', async (t) => {
  await inPage(t, {}, async (page) => {
    await page.goto(`${web.url}/children/c-1`);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('heading', { name: /Rowan Madeup/ }).isVisible(), true);
    assert.equal(await page.getByLabel('Find a child by name or number').isVisible(), false);
    assert.equal(await page.getByText('Judged by Sampleshire').isVisible(), true);
  });
});

const ON_PAPER = ['child', 'entry', 'plans', 'meeting', 'chronology', 'chronology-print', 'people-genogram', 'signs-of-safety'];
const TO_BE_GIVEN = ['plan-for-the-child', 'document'];

test('on paper a page of a record says who printed it, when, and that it is not to be passed on; what is given to a family does not', async (t) => {
  await inPage(t, {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const shown = (selector: string): Promise<number> => page.locator(`${selector} >> visible=true`).count();
    for (const name of [...ON_PAPER, ...TO_BE_GIVEN]) {
      await page.goto(web.url + (SCREENS[name] ?? ''));
      const isOfARecord = ON_PAPER.includes(name);
      const printed = page.getByText('Printed by Robin Madeup on Tuesday 14 April 2026 at 9:05pm, Sampleshire.');
      assert.equal(await printed.isVisible(), isOfARecord, name);
      assert.equal(await page.getByText('From a child’s record.').isVisible(), isOfARecord, name);
      assert.equal(await shown('nav, button, input, select, textarea, .govuk-button, .govuk-back-link'), 0, `furniture of ${name}`);
    }
  });
});

async function check(page: Page, name: string, url: string, size: string): Promise<void> {
  await page.goto(url);
  await page.screenshot({ path: join(SCREENSHOTS, `${name}-${size}.png`), fullPage: true });
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  assert.ok(beyond <= 0, `${name} is ${beyond} pixels too wide for a ${size}`);
  assert.deepEqual(await faultsOf(page), [], `${name} on a ${size}`);
}

function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    '(document.activeElement?.innerText || document.activeElement?.labels?.[0]?.innerText || "").replace(/\\s+/g, " ").trim()',
  );
}

/** An outline, a shadow or a background of its own. */
function focusShows(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const style = getComputedStyle(document.activeElement);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  })()`);
}
