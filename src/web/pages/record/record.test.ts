import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Recorded, Recording } from '../../../casework/index.ts';
import { startWeb, type Web } from '../../server.ts';
import { everyoneIs } from '../../test-support/everyone-is.ts';
import { sampleDesk } from '../../test-support/sample-desk.ts';

let web: Web;
let answer: Recorded = { saved: true, before: false, by: { worker: 'w-1', role: 'social-worker' } };
const sent: Recording[] = [];
before(async () => {
  web = await startWeb({
    gate: everyoneIs(),
    port: 0,
    deskFor: () =>
      sampleDesk({
        record: async (recording) => {
          sent.push(recording);
          return answer;
        },
      }),
  });
});
after(() => web.stop());

const FORM = '/record/visit?child=c-1';

/** Opens the form, changes what is said, and sends it. */
async function send(said: Readonly<Record<string, string | readonly string[]>>): Promise<Response> {
  const opened = await fetch(web.url + FORM);
  const page = await opened.text();
  const hidden = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const body = new URLSearchParams({
    token: hidden('token'),
    key: hidden('key'),
    'child-1-id': 'c-1',
    'child-1-about': 'yes',
    'child-2-id': 'c-2',
  });
  for (const [name, value] of Object.entries({ ...TODAY, who: 'social-worker w-1', 'child-1-child-seen': 'yes', ...said })) {
    body.delete(name);
    for (const one of [value].flat()) body.append(name, one);
  }
  const cookie = opened.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return fetch(`${web.url}/record/visit`, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
}

const TODAY = { 'occurred-day': '14', 'occurred-month': '4', 'occurred-year': '2026' };

test('the form asks what the declaration asks, of each child apart, with what is expected beside', async () => {
  const page = await (await fetch(web.url + FORM)).text();
  for (const words of [
    'Record a visit',
    'Was the child seen?',
    'Rowan Madeup',
    'Wren Madeup',
    'Visit, child protection plan',
    'Signed by Ada Invented',
  ])
    assert.ok(page.includes(words), words);
  assert.match(page, /id="child-1-about"[^>]*checked/);
  assert.doesNotMatch(page, /id="child-2-about"[^>]*checked/);
  assert.match(page, /name="occurred-year"[^>]*value="2026"/);
});

test('what was answered reaches the desk: shared once, each child’s own apart, and only for those ticked', async () => {
  sent.length = 0;
  const reply = await send({
    'occurred-time': '3.30pm',
    'all-place': 'home',
    'all-present': ['mother', 'school'],
    'all-announced': 'yes',
    'all-unannounced-reason': 'left over from before',
    'child-1-child-seen-alone': 'no',
    'child-1-not-alone-reason': 'She wanted her brother there.',
    'child-2-child-words': 'not ticked, so not sent',
  });
  assert.equal(reply.status, 303);
  const [recording] = sent;
  assert.equal(reply.headers.get('location'), `/recorded/${recording?.key ?? ''}`);
  assert.deepEqual(recording?.together, { place: 'home', announced: true, present: ['mother', 'school'] });
  assert.deepEqual(recording?.children, [
    { id: 'c-1', fields: { 'child-seen': true, 'child-seen-alone': false, 'not-alone-reason': 'She wanted her brother there.' } },
  ]);
  assert.equal(recording?.occurred.minute, 930);
  assert.deepEqual(recording?.by, { worker: 'w-1', role: 'social-worker' });
});

test('what is wrong is told above and beside, and everything typed is still there', async () => {
  sent.length = 0;
  const reply = await send({
    'occurred-day': '31',
    'occurred-time': 'teatime',
    'child-1-child-seen': '',
    'child-1-child-words': '“I like <b>it</b> here.”',
    'all-minutes': 'an hour',
    'all-next-visit-day': '30',
    'all-next-visit-month': '2',
    'all-next-visit-year': '2026',
    who: '',
  });
  assert.equal(reply.status, 400);
  assert.deepEqual(sent, []);
  const page = await reply.text();
  assert.match(page, /<title>Error: Record a visit/);
  for (const id of ['occurred-day', 'occurred-time', 'all-minutes', 'all-next-visit-day', 'child-1-child-seen', 'who']) {
    assert.ok(page.includes(`href="#${id}"`), `${id} in the summary`);
    assert.ok(page.includes(`id="${id}"`), `${id} on the page`);
  }
  assert.match(page, /Rowan Madeup: answer “Was the child seen\?”/);
  assert.match(page, /“I like &lt;b&gt;it&lt;\/b&gt; here\.”/);
  assert.match(page, /value="teatime"/);
});

test('nobody ticked, and nobody signing, are each asked for', async () => {
  const page = await (await send({ 'child-1-about': 'no', who: '' })).text();
  assert.match(page, /Choose at least one child who was visited/);
  assert.match(page, /Choose in which of your roles you did this/);
});

test('what the desk refuses stands beside the field it is about', async (t) => {
  t.after(() => (answer = { saved: true, before: false, by: { worker: 'w-1', role: 'social-worker' } }));
  answer = {
    saved: false,
    faults: [
      { path: 'occurred', message: 'That time has not come yet.' },
      { path: 'fields.notes', child: 'c-1', message: 'It is too long.' },
      { path: 'fields.child-words', child: 'c-1', message: 'It is much too long.' },
    ],
  };
  const page = await (await send({})).text();
  for (const id of ['occurred-day', 'all-notes', 'child-1-child-words']) assert.ok(page.includes(`href="#${id}"`), id);
});

test('a form sent again with other answers is kept, with a new key, and says what happened', async (t) => {
  t.after(() => (answer = { saved: true, before: false, by: { worker: 'w-1', role: 'social-worker' } }));
  answer = { saved: false, before: 'other answers' };
  sent.length = 0;
  const page = await (await send({ 'all-notes': 'Kept as typed.' })).text();
  assert.match(page, /saved before, with other answers/);
  assert.match(page, /Kept as typed\./);
  assert.ok(!page.includes(sent[0]?.key ?? ''), 'the same key again');
});

test('a form from elsewhere is not acted on; one for nobody known is not found', async () => {
  const stray = await fetch(`${web.url}/record/visit`, { method: 'POST', body: new URLSearchParams({ 'child-1-id': 'c-1' }) });
  assert.equal(stray.status, 403);
  for (const path of ['/record/visit?child=nobody', '/record/case-closed?child=c-1', '/recorded/none'])
    assert.equal((await fetch(web.url + path)).status, 404, path);
});

test('a long account of three children is not too large', async () => {
  const words = 'é'.repeat(20_000);
  assert.equal((await send({ 'child-1-child-words': words, 'all-notes': words, 'all-home-conditions': words })).status, 303);
});

test('the page after says what it met, what it did not and why, and what comes next', async () => {
  const page = (await (await fetch(`${web.url}/recorded/3f2b8c1e-0000-4000-8000-000000000000`)).text()).replace(/\s+/g, ' ');
  assert.match(page, /Saved: visit of Monday 13 April at 3:30pm/);
  assert.match(page, /For Rowan Madeup and Wren Madeup, by Ada Invented, social worker/);
  assert.match(page, /This met.*This did not meet.*because “Was the child seen\?” – no\..*Next/);
});
