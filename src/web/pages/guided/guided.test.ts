import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Draft, GuidedSaved, GuidedSent } from '../../../casework/index.ts';
import { GUIDED_TOOLS } from '../../../casework/guided/tools.ts';
import { startWeb, type Web } from '../../server.ts';
import { everyoneIs } from '../../test-support/everyone-is.ts';
import { sampleDesk } from '../../test-support/sample-desk.ts';

const HERE = '/children/c-1/signs-of-safety';

let web: Web;
let answer: GuidedSaved | undefined;
let other: Draft | undefined;
const sent: GuidedSent[] = [];
before(async () => {
  const plain = sampleDesk();
  web = await startWeb({
    gate: everyoneIs(),
    port: 0,
    deskFor: () =>
      sampleDesk({
        otherVersion: async () => other,
        saveGuided: async (guided) => {
          sent.push(guided);
          return answer ?? plain.saveGuided(guided);
        },
      }),
  });
});
after(() => web.stop());

async function shown(path: string): Promise<string> {
  return (await (await fetch(web.url + HERE + path)).text()).replaceAll(/\s+/g, ' ');
}

/** Fills a form in over what it stands with, and sends it. */
async function send(
  tool: string,
  said: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly to: string; readonly page: string }> {
  sent.length = 0;
  const opened = await fetch(`${web.url}${HERE}/${tool}/new`);
  const page = await opened.text();
  const hidden = (name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page.slice(page.indexOf('class="record guided"')))?.[1] ?? '';
  const body = new URLSearchParams({
    token: hidden('token'),
    key: hidden('key'),
    'on-day': '14',
    'on-month': '4',
    'on-year': '2026',
    ...said,
  });
  const cookie = opened.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const reply = await fetch(`${web.url}${HERE}/${tool}/new`, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
  return { status: reply.status, to: reply.headers.get('location') ?? '', page: (await reply.text()).replaceAll(/\s+/g, ' ') };
}

test('the list says how safe things are, and what each tool is for', async () => {
  const page = await shown('');
  assert.ok(page.includes('Rowan says 7, mother 8, worker 6 and school or nursery 6. Last asked 28 days ago.'));
  for (const tool of GUIDED_TOOLS) assert.ok(page.includes(`${HERE}/${tool}/new`), tool);
  assert.ok(page.includes('A child draws three houses and fills them'));
});

test('a map shows what is new with its day, and an earlier one is told to be earlier', async () => {
  const latest = await shown('/map');
  assert.ok(latest.includes('The late bus stopped running in March. <span class="map__since"><b>New</b>, 17 March'));
  assert.ok(latest.includes('Mum has taken Rowan to school every day this term. <span class="map__since">3 February'));
  const earlier = await shown('/map?made=m-1');
  assert.ok(earlier.includes('An earlier one, made on Tuesday 3 February'));
  assert.ok(!earlier.includes('The late bus'));
});

test('a new map begins from the one before, but nobody’s number is said for them again', async () => {
  const page = await shown('/map/new');
  assert.ok(page.includes('The late bus stopped running in March.</textarea>'));
  assert.ok(!/name="[a-z]+-number"[^>]* checked/.test(page));
  assert.ok(!page.includes('Gran snores'));
});

test('what was filled in reaches the desk part by part, and shows what was made', async () => {
  const reply = await send('map', {
    'map-strengths': 'Gran helps',
    'child-number': '4',
    'child-reason': 'It is dark',
    'map-worked-out-with': 'child',
  });
  assert.equal(reply.status, 303);
  assert.match(reply.to, /^\/children\/c-1\/signs-of-safety\/map\?made=[0-9a-f-]+\.1$/);
  assert.deepEqual(
    [...(sent[0]?.parts ?? [])],
    [
      ['map', { strengths: 'Gran helps', 'worked-out-with': ['child'] }],
      ['child', { number: 4, reason: 'It is dark' }],
    ],
  );
});

test('a reason without its number is asked about beside the number, and nothing typed is lost', async () => {
  const reply = await send('scale', { 'mother-reason': 'Nobody has been <b>alone</b>' });
  assert.equal(reply.status, 400);
  assert.equal(sent.length, 0);
  assert.ok(reply.page.includes('href="#mother-number"'));
  assert.ok(reply.page.includes('id="mother-number"'));
  assert.ok(reply.page.includes('Nobody has been &lt;b&gt;alone&lt;/b&gt;</textarea>'));
  assert.ok(reply.page.includes('thoughts--all'), 'every thought stands open, so that each fault can be gone to');
});

test('a day that never was, a number beyond the line and a picture without words are each told where they are', async () => {
  assert.ok((await send('map', { 'map-strengths': 'x', 'on-month': '13' })).page.includes('href="#on-day"'));
  assert.equal((await send('scale', { 'child-number': '11' })).status, 400);
  const reply = await send('words-and-pictures', { 'step-1-words': '', 'step-1-picture': 'heart' });
  assert.ok(reply.page.includes('href="#step-1-words"'));
});

test('nothing said, said otherwise before, and a fault found on saving are each told on the page', async () => {
  answer = { saved: false, why: 'nothing said' };
  assert.equal((await send('map', {})).status, 400);
  answer = { saved: false, why: 'other answers' };
  const again = await send('map', { 'map-strengths': 'Gran' });
  assert.equal(again.status, 409);
  assert.ok(!again.page.includes(`value="${sent[0]?.key ?? ''}"`), 'it may be saved as another');
  answer = { saved: false, faults: [{ message: 'That day has not come yet. Give the day it happened.' }] };
  assert.ok((await send('map', { 'map-strengths': 'Gran' })).page.includes('That day has not come yet'));
  answer = undefined;
});

test('what another window kept since is shown question by question, and nothing is saved over it unseen', async () => {
  other = {
    key: '3f2b8c1e-0000-4000-8000-000000000001',
    type: 'guided.scale',
    of: 'a safety scale with',
    children: [{ id: 'c-1', name: 'Rowan Madeup' }],
    sent: { 'mother-number': ['8'], 'on-day': ['14'], 'on-month': ['4'], 'on-year': ['2026'] },
    version: 3,
    savedAt: { day: 20_000, minute: 600 },
    clearedOn: 20_030,
    clearedSoon: false,
  };
  const reply = await send('scale', { 'mother-number': '6' });
  other = undefined;
  assert.deepEqual([reply.status, sent.length], [409, 0]);
  assert.ok(reply.page.includes('Two windows, two versions'));
  assert.match(reply.page, /Mother: From 0 to 10.*>6<.*>8</);
  assert.ok(!reply.page.includes('When was this?</th>'), 'what is the same in both is not asked about');
});

test('a tool that is not there is not found', async () => {
  assert.equal((await fetch(`${web.url}${HERE}/horoscope`)).status, 404);
  assert.equal((await fetch(`${web.url}/children/nobody/signs-of-safety`)).status, 404);
});

test('every picture that can be chosen is drawn', async () => {
  const { templates } = await import('../../templates.ts');
  const { getEntryType } = await import('../../../record/entry-types.ts');
  const { storyView } = await import('./childs-own-view.ts');
  const pictures = Object.keys(getEntryType('words-and-pictures-step').fields['picture']?.options ?? {});
  const story = storyView({ id: 's', on: 0, steps: pictures.map((picture) => ({ words: picture, picture })) });
  const page = templates()('pages/guided/pictures.test.njk', { view: { story } });
  const drawn = page.split('</svg>').slice(0, -1);
  assert.equal(drawn.length, pictures.length);
  for (const svg of drawn) assert.match(svg, /<(?:path|circle|rect)/);
});
