/** A Signs of Safety map made thought by thought on a telephone, in a browser over a real database, without scripts; and three houses written down. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dayOf } from '../src/calendar/index.ts';
import type { Web } from '../src/web/server.ts';
import { browserAt, formOn } from './support/browser.ts';
import { faultsOf } from './support/faults.ts';
import { type InventedCouncil, inventedCouncil, NOW, workers } from './support/invented-council.ts';
import { inPage, SCREENSHOTS, SIZES } from './support/real-browser.ts';

let council: InventedCouncil;
let web: Web;
let asReader: Web;
before(async () => {
  const more = { subjects: ['ash'], occurred: { day: NOW.day - 30 }, recorded: { day: NOW.day - 30 }, by: 'ada' };
  council = await inventedCouncil({
    standards: 'northamptonshire',
    subjects: [...workers('ada'), { id: 'ash', kind: 'child', name: 'Ash Notreal', born: dayOf('2016-05-04') }],
    entries: [
      { id: 'allocated', type: 'allocation', fields: { worker: 'ada', role: 'social-worker' }, ...more },
      { id: 'plan', type: 'child-protection-plan-started', fields: { category: 'NEG' }, ...more },
    ],
  });
  web = await council.servedTo(await council.person({ name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' }));
  asReader = await council.servedTo(await council.person({ name: 'Hap Invented', roles: ['quality-assurance-lead'] }));
});
after(() => council.close());

test('words and pictures sent twice are written once, and the plan’s standard is met by them', async () => {
  const here = browserAt(web.url);
  const page = (await here.get('/children/ash/signs-of-safety/words-and-pictures/new')).page;
  const body = formOn(page, 'record guided');
  for (const [name, value] of [
    ['step-2-words', 'Your teacher was worried.'],
    ['step-2-picture', 'worry'],
    ['work-purpose', 'So that Ash knows why'],
  ] as const)
    body.set(name, value);
  const first = await here.post('/children/ash/signs-of-safety/words-and-pictures/new', body);
  const second = await here.post('/children/ash/signs-of-safety/words-and-pictures/new', body);
  assert.deepEqual([first.status, second.status], [303, 303]);
  assert.equal(first.to, second.to);
  const types = (await council.entriesOf('ash'))
    .map(({ type }) => type)
    .filter((type) => type === 'direct-work' || type === 'words-and-pictures-step');
  assert.deepEqual(types.toSorted(), ['direct-work', 'words-and-pictures-step']);
  const child = await council.opened.desk.expected('ash');
  const standard = child?.expectations.find(
    ({ expectation }) => expectation.standard === 'northamptonshire.child-protection.words-and-pictures',
  );
  assert.equal(standard?.expectation.state, 'met');
});

test('whoever may read the record and not write in it is not shown the form', async () => {
  const here = browserAt(asReader.url);
  const list = await here.get('/children/ash/signs-of-safety');
  assert.equal(list.status, 200);
  assert.ok(!list.page.includes('/signs-of-safety/map/new'));
  assert.equal((await here.get('/children/ash/signs-of-safety/map/new')).status, 403);
});

test('a map is made thought by thought on a telephone without scripts, and the next begins from it', async (t) => {
  await inPage(t, { viewport: SIZES.phone, javaScriptEnabled: false, bypassCSP: true }, async (page) => {
    await page.goto(`${web.url}/children/ash/signs-of-safety/map/new`);
    const harm = page.getByLabel('What has hurt the child already?');
    const good = page.getByLabel('What is good in this family?');
    await harm.waitFor();
    assert.equal(await good.isVisible(), false, 'one thought at a time');
    await harm.fill('Twice in March nobody was at home.');
    for (let thought = 1; thought < 4; thought += 1) await page.getByRole('button', { name: 'Next' }).click();
    assert.equal(await harm.isVisible(), false);
    await good.fill('Gran comes at once.');
    await page.screenshot({ path: join(SCREENSHOTS, 'guided-map-thought-phone.png'), fullPage: true });
    for (let thought = 4; thought < 8; thought += 1) await page.getByRole('button', { name: 'Next' }).click();
    const ash = page.getByRole('group', { name: 'Ash', exact: true });
    await ash.getByRole('radio', { name: '4', exact: true }).check();
    await ash.getByLabel('Why that number?').fill('It is all right in the day.');
    await page.getByRole('button', { name: 'Save in the record' }).click();
    await page.waitForURL('**/signs-of-safety/map?made=*');
    await page.getByText('Twice in March nobody was at home.').waitFor();
    await page.getByText('“It is all right in the day.”').waitFor();
    await page.getByRole('button', { name: 'Make a new map from this one' }).click();
    assert.equal(await harm.inputValue(), 'Twice in March nobody was at home.');
  });
});

test('what is typed of a map is kept as it is typed, found again from the list, and gone from the drafts once it is in the record', async (t) => {
  await inPage(t, { viewport: SIZES.phone }, async (page) => {
    await page.goto(`${web.url}/children/ash/signs-of-safety/resilience/new`);
    await page.getByLabel('What is strong in the child?').fill('Laughs easily');
    await page.getByText('Saved as draft').waitFor();
    await page.goto(`${web.url}/children/ash/signs-of-safety`);
    await page.getByRole('link', { name: 'Go on with the draft of a resilience map with Ash Notreal' }).click();
    assert.equal(await page.getByLabel('What is strong in the child?').inputValue(), 'Laughs easily');
    await page.getByRole('button', { name: 'Save in the record' }).click();
    await page.waitForURL('**/resilience?made=*');
    await page.getByText('Laughs easily').waitFor();
    await page.goto(`${web.url}/children/ash/signs-of-safety`);
    assert.equal(await page.getByText('You have a draft').count(), 0);
  });
});

test('the guided pages pass the accessibility checks on a telephone and a desk', async (t) => {
  await inPage(t, { viewport: SIZES.phone, bypassCSP: true }, async (page) => {
    const base = `${web.url}/children/ash/signs-of-safety`;
    for (const path of ['', '/map', '/map/new', '/words-and-pictures', '/three-houses/new']) {
      await page.goto(base + path);
      const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      assert.ok(beyond <= 0, `${path} is ${beyond} pixels too wide`);
      assert.deepEqual(await faultsOf(page), [], path);
    }
    await page.setViewportSize(SIZES.desk);
    for (const path of ['/map/new', '/resilience/new']) {
      await page.goto(base + path);
      assert.deepEqual(await faultsOf(page), [], path);
    }
  });
});
