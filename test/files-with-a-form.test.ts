/** Files that come with the form of an entry, over a real database and a real folder: entry and file are there together, or neither is. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Web } from '../src/web/server.ts';
import { type Browser, browserAt, filledFormOn, type Reply, wordsOn } from './support/browser.ts';
import { DOT } from './support/files.ts';
import { children, type InventedCouncil, inventedCouncil, NOW, workers } from './support/invented-council.ts';
import { inPage } from './support/real-browser.ts';

const DAY = NOW.day;
const SIBLINGS = ['ash', 'birch'];
const DRAWING = new Blob([DOT]);

let council: InventedCouncil;
let web: Web;
let browser: Browser;
before(async () => {
  const allocated = { type: 'allocation', occurred: { day: DAY - 30 }, fields: { worker: 'ada', role: 'social-worker' } };
  council = await inventedCouncil({
    standards: 'herefordshire',
    subjects: [...workers('ada'), ...children(...SIBLINGS)],
    entries: [{ id: 'allocated', subjects: SIBLINGS, ...allocated }],
  });
  const ada = await council.person({ name: 'Ada Invented', roles: ['social-worker'], worker: 'ada' });
  web = await council.servedTo(ada);
  browser = browserAt(web.url);
});
after(() => council.close());

const written = async (child: string, type: string) => (await council.entriesOf(child)).filter((entry) => entry.type === type);
const onDisk = async () => {
  const found = await readdir(join(council.folder, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile() && !one.parentPath.endsWith('to-be-named')).length;
};
const keyIn = (form: FormData): string => String(form.get('key'));

/** A form as a browser sends it with files: each control in the order of the page, one without a file where none was chosen. */
async function formOf(
  type: string,
  said: Readonly<Record<string, string>>,
  files: Readonly<Record<string, readonly [Blob, string]>>,
): Promise<FormData> {
  const { page } = await browser.get(`/record/${type}?child=ash`);
  assert.match(page, /<form class="record"[^>]* enctype="multipart\/form-data"/);
  const sent = filledFormOn(page, 'record');
  for (const [name, value] of Object.entries(said)) sent.set(name, value);
  const form = new FormData();
  for (const [name, value] of sent) if (!/^file--\d/.test(name)) form.append(name, value);
  for (const slot of ['file--1', 'file--2', 'file--3']) {
    form.append(slot, ...(files[slot] ?? [new Blob([]), '']));
    for (const [name, value] of sent) if (name.startsWith(`${slot}-`)) form.append(name, value);
  }
  return form;
}

/** What the page says is wrong. */
const problems = ({ page }: Reply): string => wordsOn(`<main>${/<div class="govuk-error-summary[^]*?<\/ul>/.exec(page)?.[0] ?? ''}`).trim();
const save = (type: string, form: FormData): Promise<Reply> => browser.post(`/record/${type}`, form);

test('a drawing handed in with a piece of direct work is kept with it, in one saving, however often it is sent', async () => {
  const form = await formOf(
    'direct-work',
    { 'child-1-child-words': 'This is our house.', 'file--1-kind': 'drawing', 'file--1-shows': 'A house with a red door' },
    { 'file--1': [DRAWING, '../house.html'] },
  );
  for (let times = 0; times < 2; times += 1) {
    const reply = await save('direct-work', form);
    assert.deepEqual([problems(reply), reply.to], ['', `/recorded/${keyIn(form)}`]);
  }
  const [entry, ...more] = await written('ash', 'direct-work');
  assert.deepEqual([entry?.fields['child-words'], more], ['This is our house.', []]);
  const [file, ...others] = await written('ash', 'file-attached');
  assert.deepEqual(others, []);
  assert.deepEqual(file?.links, [{ rel: 'of', to: entry?.id }]);
  const { kind, description, 'file-name': name, 'content-type': form_ } = file?.fields ?? {};
  assert.deepEqual([kind, description, name, form_], ['drawing', 'A house with a red door', 'house.html.png', 'image/png']);
  const picture = await browser.get(`/children/ash/files/${encodeURIComponent(file?.id ?? '')}/picture`);
  assert.equal(picture.status, 200);
  assert.deepEqual(await written('birch', 'file-attached'), []);
});

test('where a file is refused nothing is saved, the reason stands beside it, and what was typed is kept as a draft', async () => {
  const before = [await written('ash', 'direct-work'), await onDisk()];
  const form = await formOf(
    'direct-work',
    { 'child-1-child-words': 'A dragon.', 'file--1-kind': 'drawing', 'file--2-kind': 'other' },
    { 'file--1': [DRAWING, 'dragon.png'], 'file--2': [new Blob(['<html><script>alert(1)</script>']), 'page.png'] },
  );
  const { status, page } = await save('direct-work', form);
  assert.equal(status, 400);
  assert.match(page, /id="file--2-error"[^]*?Files of this kind are not kept/);
  assert.match(page, /href="#file--2"/);
  assert.match(page, /id="file--1-error"[^]*?Choose this file again/, 'a browser sends no file twice by itself');
  assert.match(page, /A dragon\./);
  assert.deepEqual(
    [await written('ash', 'direct-work'), await onDisk()],
    [before[0], before[1]],
    'the drawing is there already, and no more',
  );
  const kept = await browser.get(`/record/direct-work?draft=${keyIn(form)}`);
  assert.match(kept.page, /A dragon\./);
  assert.match(kept.page, /<option value="drawing" selected/);
  assert.doesNotMatch(JSON.stringify(await council.opened.desk.drafts('')), /page\.png/);
});

test('what was said of a file that does not come any more is not lost without a word', async () => {
  const form = await formOf('direct-work', { 'child-1-child-words': 'A boat.', 'file--1-shows': 'A boat' }, {});
  const { status, page } = await save('direct-work', form);
  assert.equal(status, 400);
  assert.match(page, /id="file--1-error"[^]*?Choose the file, or empty what you said of it/);
});

test('of brothers and sisters a file goes to the one it is said to be of, and to nobody by default', async () => {
  const both = { 'child-1-child-seen': 'yes', 'child-2--about': 'yes', 'child-2-child-seen': 'yes', 'file--1-kind': 'photograph' };
  const undecided = await save('visit', await formOf('visit', both, { 'file--1': [DRAWING, 'x.png'] }));
  assert.match(undecided.page, /id="file--1-whose-error"[^]*?Choose in whose record/);
  const form = await formOf('visit', { ...both, 'file--1-whose': 'birch' }, { 'file--1': [DRAWING, 'x.png'] });
  assert.equal(problems(await save('visit', form)), '');
  const [file] = await written('birch', 'file-attached');
  const [visit] = await written('birch', 'visit');
  assert.deepEqual(file?.links, [{ rel: 'of', to: visit?.id }]);
  assert.equal((await written('ash', 'file-attached')).length, 1, 'only the drawing of before');
});

test('a form with files that another site could have sent is shown again and not acted on', async () => {
  const before = await onDisk();
  const form = await formOf(
    'direct-work',
    { 'child-1-child-words': 'Not ours.', 'file--1-kind': 'drawing' },
    { 'file--1': [new Blob(['new']), 'a.txt'] },
  );
  form.set('token', 'not one of ours');
  const { status, page } = await save('direct-work', form);
  assert.equal(status, 403);
  assert.match(page, /This page had been open too long/);
  assert.match(page, /Not ours\./);
  assert.equal(await onDisk(), before, 'no file was taken in');
});

test('more typed than any form takes is refused, and a form that breaks off is not acted on', async () => {
  const form = await formOf('direct-work', {}, {});
  form.append('child-1-child-words', 'a'.repeat(1_100_000));
  assert.equal((await save('direct-work', form)).status, 413);
});

test('in a browser: a row is added and one taken away, Enter saves, and the drawing comes along', async (t) => {
  await inPage(t, {}, async (page) => {
    await page.goto(`${web.url}/record/core-group?child=birch`);
    await page.locator('#all--attendance-1-as').selectOption('mother');
    await page.locator('#all--attendance-1-how').selectOption('came');
    await page.locator('#all--attendance-2-name').fill('Nobody Pretend');
    await page.getByRole('button', { name: 'Add another person' }).click();
    await page.locator('#all--attendance-3-as').selectOption('school');
    await page.locator('#all--attendance-3-how').selectOption('apologies');
    await page.getByRole('button', { name: 'Remove Person 2' }).click();
    await page.locator('#all--attendance-2-name').waitFor({ state: 'detached' });
    assert.equal(await page.locator('#all--attendance-3-as').inputValue(), 'school');
    await page.locator('.file-slots > summary').click();
    await page.locator('#file--1').setInputFiles({ name: 'minutes.png', mimeType: 'image/png', buffer: DOT });
    await page.locator('#file--1-kind').selectOption('minutes');
    await page.locator('#all--attendance-3-name').fill('Sam Pretend');
    await page.locator('#all--attendance-3-name').press('Enter');
    await page.waitForURL(/\/recorded\//);
    const [meeting] = await written('birch', 'core-group');
    const rows = await written('birch', 'attendance');
    assert.deepEqual(
      rows.map(({ fields }) => [fields['as'], fields['name']]),
      [
        ['mother', undefined],
        ['school', 'Sam Pretend'],
      ],
    );
    const file = (await written('birch', 'file-attached')).at(-1);
    assert.deepEqual([file?.fields['file-name'], file?.links], ['minutes.png', [{ rel: 'of', to: meeting?.id }]]);
  });
});
