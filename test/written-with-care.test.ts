/** An assessment written, looked at, marked and brought up to date in a browser, over a real database; with scripts and without. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dayOf } from '../src/calendar/index.ts';
import type { Web } from '../src/web/server.ts';
import { faultsOf } from './support/faults.ts';
import { type InventedCouncil, inventedCouncil, NOW, workers } from './support/invented-council.ts';
import { inPage, SCREENSHOTS } from './support/real-browser.ts';

const DAY = NOW.day;
const STORY = 'Ash was born in Inventon. He lives with his mum and his nan.';
const WORRIES = 'Mum was hurt by her boyfriend in March. [third party: He owes money to his brother.]';

let council: InventedCouncil;
let web: Web;
before(async () => {
  const fields = { story: STORY, worries: WORRIES, 'child-words': 'It is loud.', 'child-seen': true, recommendation: 'Family help.' };
  const by = { subjects: ['ash'], by: 'ada', role: 'social-worker' } as const;
  council = await inventedCouncil({
    standards: 'herefordshire',
    subjects: [...workers('ada'), { id: 'ash', kind: 'child', name: 'Ash Notreal', born: dayOf('2014-05-04') }],
    entries: [
      {
        id: 'allocated',
        type: 'allocation',
        subjects: ['ash'],
        occurred: { day: DAY - 300 },
        fields: { worker: 'ada', role: 'social-worker' },
      },
      { id: 'first', type: 'assessment-completed', occurred: { day: DAY - 200 }, fields, ...by },
    ],
  });
  web = await council.servedTo(await council.person({ name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' }));
});
after(() => council.close());

test('an assessment is brought up to date: written beside what was, advised on, marked, and shown with what is new in it', async (t) => {
  await inPage(t, { viewport: { width: 1280, height: 1000 }, bypassCSP: true }, async (page) => {
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
});
