/** Coming in and going out, against a real database, as a browser does it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { sharedSecret } from '../../../test/support/signed-in.ts';
import { codeAt } from '../../identity/second-factor/authenticator.ts';
import { browserAt, formOn, wordsOn } from '../../../test/support/browser.ts';
import { openIdentity, type Identity } from '../../identity/index.ts';
import { createAuthority } from '../../store/index.ts';
import { COUNCIL } from '../../store/test-support.ts';
import { dayOf } from '../../calendar/index.ts';
import { ROUTES } from '../../access/doors.ts';
import type { Door } from '../door.ts';
import type { Gate } from '../gate.ts';
import { everyoneIs } from '../test-support/everyone-is.ts';
import { startWeb, type Web } from '../server.ts';
import { sampleDesk } from '../test-support/sample-desk.ts';
import { identityGate } from './identity-gate.ts';

const TODAY = dayOf('2026-04-14');
const PASSWORD = 'gravel lantern otter';

let database: TestDatabase;
let identity: Identity;
let web: Web;
let now = Temporal.Instant.from('2026-04-14T08:00:00Z');
before(async () => {
  database = await testDatabase();
  await database.store.transaction((tx) => createAuthority(tx, { ...COUNCIL, demonstration: false }));
  identity = await openIdentity({ store: database.store, secret: Buffer.alloc(32, 7), now: () => now, today: () => TODAY });
  web = await startWeb({ port: 0, deskFor: () => sampleDesk(), gate: identityGate(identity, { https: false }) });
});
after(async () => {
  await web.stop();
  await database.close();
});

async function setUpForm(browser: ReturnType<typeof browserAt>): Promise<URLSearchParams> {
  return formOn((await browser.get('/set-up')).page, 'sign-in');
}

test('the first who comes is led to set up, and is let in by the code that the server printed', async () => {
  const browser = browserAt(web.url);
  assert.equal((await browser.get('/children')).to, '/sign-in?back=%2Fchildren');
  assert.equal((await browser.get('/sign-in?back=%2Fchildren')).to, '/set-up');
  const form = await setUpForm(browser);
  form.set('name', 'Robin Madeup');
  form.set('email', 'Robin@Council.Example ');
  form.set('password', PASSWORD);
  form.set('code', 'AAAA-BBBB-CCCC-DDDD');
  const refused = await browser.post('/set-up', form);
  assert.equal(refused.status, 400);
  assert.match(refused.page, /Enter the set-up code as the server printed it/);
  form.set('code', identity.setUpCode.toLowerCase().replaceAll('-', ' '));
  assert.deepEqual([(await browser.post('/set-up', form)).to, (await browser.get('/children')).status], ['/', 200]);
  assert.match((await browser.get('/children')).page, /Robin Madeup<\/a>\s*<button[^>]*>Sign out/);
});

test('whoever is turned away leaves a line in the log: that it was, never what was typed', async (t) => {
  const told = t.mock.method(process.stderr, 'write', () => true);
  const browser = browserAt(web.url);
  const form = formOn((await browser.get('/sign-in')).page, 'sign-in');
  form.set('email', 'nobody-here@council.example');
  form.set('password', 'not a password of anybody');
  await browser.post('/sign-in', form);
  const code = formOn((await browser.get('/new-password')).page, 'sign-in');
  code.set('email', 'nobody-here@council.example');
  code.set('code', 'AAAA-BBBB-CCCC-DDDD');
  await browser.post('/new-password', code);
  await browser.post('/sign-out', new URLSearchParams({ token: 'not ours' }));
  const lines = told.mock.calls.map(({ arguments: [line] }) => String(line));
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)).map(({ event, route, status }) => [event, route, status]),
    [
      ['sign-in-refused', '/sign-in', 400],
      ['sign-in-refused', '/new-password', 400],
      ['request-refused', '/sign-out', 403],
    ],
  );
  assert.doesNotMatch(lines.join(), /nobody-here|not a password|AAAA|not ours/);
});

test('set up once, nobody is set up again', async () => {
  const browser = browserAt(web.url);
  assert.equal((await browser.get('/set-up')).to, '/sign-in');
});

test('by email address and password to where they were going, and out again', async () => {
  const browser = browserAt(web.url);
  const asked = await browser.get('/children?need=overdue');
  assert.equal(asked.to, '/sign-in?back=%2Fchildren%3Fneed%3Doverdue');
  const form = formOn((await browser.get(asked.to)).page, 'sign-in');
  form.set('email', 'ROBIN@council.example');
  form.set('password', 'gravel lantern ottar');
  const wrong = await browser.post('/sign-in', form);
  assert.equal(wrong.status, 400);
  assert.match(wrong.page, /do not go together/);
  assert.doesNotMatch(wrong.page, /gravel/);
  form.set('password', PASSWORD);
  const right = await browser.post('/sign-in', form);
  assert.deepEqual([right.status, right.to], [303, '/children?need=overdue']);
  const page = await browser.get('/children');
  assert.equal(page.status, 200);
  assert.equal((await browser.post('/sign-out', formOn(page.page, 'signed-in'))).to, '/signed-out');
  assert.equal((await browser.get('/children')).to, '/sign-in?back=%2Fchildren');
});

async function signedInBrowser() {
  const browser = browserAt(web.url);
  const form = formOn((await browser.get('/sign-in')).page, 'sign-in');
  form.set('email', 'robin@council.example');
  form.set('password', PASSWORD);
  assert.equal((await browser.post('/sign-in', form)).status, 303);
  return browser;
}

/** The visit as somebody has typed it, on the form as it was given to them. */
async function typedVisit(browser: Awaited<ReturnType<typeof signedInBrowser>>): Promise<URLSearchParams> {
  const form = formOn((await browser.get('/record/visit?child=c-1')).page, 'record');
  form.set('child-1-summary', 'She said “nothing” & <left>.\nThen she came back.');
  form.set('child-1-child-seen', 'yes');
  form.set('all-place', 'home');
  return form;
}

test('what was typed while a session ran out is kept through signing in, and sent on to where it was going', async () => {
  const browser = await signedInBrowser();
  const visit = await typedVisit(browser);
  now = now.add({ minutes: 31 });
  const asked = await browser.post('/record/visit', visit);
  assert.equal(asked.status, 401);
  assert.match(wordsOn(asked.page), /What you typed is kept on this page/);
  assert.doesNotMatch(asked.page, /<left>/);
  const form = formOn(asked.page, 'sign-in');
  form.set('email', 'robin@council.example');
  form.set('password', 'not the password');
  const wrong = await browser.post('/sign-in', form);
  assert.equal(wrong.status, 400);
  const again = formOn(wrong.page, 'sign-in');
  assert.equal(again.get('kept.child-1-summary'), visit.get('child-1-summary'), 'a wrong password loses nothing');
  again.set('password', PASSWORD);
  const signedIn = await browser.post('/sign-in', again);
  assert.equal(signedIn.status, 200);
  assert.doesNotMatch(signedIn.page, new RegExp(PASSWORD));
  const toSend = formOn(signedIn.page, 'send-again');
  for (const [name, value] of visit) if (name !== 'token') assert.ok(toSend.getAll(name).includes(value), name);
  const saved = await browser.post('/record/visit', toSend);
  assert.deepEqual([saved.status, saved.to.split('/')[1]], [303, 'recorded']);
});

/** Forms on pages of their own, with the question that somebody is half way through. */
const HALF_TYPED = {
  '/children/c-1/people/add/family': ['record people-form', 'said-name'],
  '/records/c-1/entries/e-9.1/amend': ['record', 'amend--reason'],
  '/children/c-1/chronology/note?entry=e-2': ['record', 'said-impact'],
  '/children/c-1/chronology/pattern': ['record', 'said-pattern'],
} as const;

for (const [address, [className, name]] of Object.entries(HALF_TYPED))
  test(`what was typed on ${address.split('/').slice(3).join('/')} while a session ran out comes back after signing in`, async () => {
    const browser = await signedInBrowser();
    const { page } = await browser.get(address);
    assert.ok(page.includes(`name="${name}"`), name);
    const typed = formOn(page, className);
    typed.set(name, 'Half a sent');
    now = now.add({ minutes: 31 });
    const form = formOn((await browser.post(address.split('?')[0] ?? '', typed)).page, 'sign-in');
    form.set('email', 'robin@council.example');
    form.set('password', PASSWORD);
    const toSend = formOn((await browser.post('/sign-in', form)).page, 'send-again');
    for (const [one, value] of typed) if (one !== 'token') assert.ok(toSend.getAll(one).includes(value), one);
  });

test('what was typed beside a file comes back too, and the file is to be chosen again', async () => {
  const browser = await signedInBrowser();
  const visit = new FormData();
  for (const [name, value] of await typedVisit(browser)) visit.append(name, value);
  visit.append('file--1-kind', 'drawing');
  visit.append('file--1', new Blob(['a drawing']), 'drawing.txt');
  now = now.add({ minutes: 31 });
  const form = formOn((await browser.post('/record/visit', visit)).page, 'sign-in');
  form.set('email', 'robin@council.example');
  form.set('password', PASSWORD);
  const toSend = formOn((await browser.post('/sign-in', form)).page, 'send-again');
  assert.match(toSend.get('child-1-summary') ?? '', /Then she came back\.$/);
  const shown = await browser.post('/record/visit', toSend);
  assert.match(shown.page, /Choose the file, or empty what you said of it/);
});

test('what was typed comes through the second factor as well', async () => {
  const before = await signedInBrowser();
  const account = (await identity.people('robin@'))[0]?.account ?? assert.fail();
  const set = formOn((await before.get('/sign-in/app')).page, 'sign-in');
  const typed = /class="typed-secret">([^<]+)</.exec((await before.post('/sign-in/app', set)).page)?.[1] ?? '';
  set.set('code', codeAt(sharedSecret(typed), now));
  const codes = await before.post('/sign-in/app', set);
  assert.match(codes.page, /Keep these codes/);
  assert.equal([...codes.page.matchAll(/<li><code>/g)].length, 10);
  const visit = await typedVisit(before);
  now = now.add({ minutes: 31 });
  const form = formOn((await before.post('/record/visit', visit)).page, 'sign-in');
  form.set('email', 'robin@council.example');
  form.set('password', PASSWORD);
  const asked = await before.post('/sign-in', form);
  assert.match(asked.page, /Enter the code from your app/);
  assert.match((await before.get('/children')).to, /^\/sign-in/, 'half in is not in');
  const second = formOn(asked.page, 'sign-in');
  second.set('code', codeAt(sharedSecret(typed), now));
  const toSend = formOn((await before.post('/sign-in/code', second)).page, 'send-again');
  assert.equal(toSend.get('child-1-summary'), visit.get('child-1-summary'));
  const code = await identity.reset(account, 'test');
  assert.ok('token' in (await identity.choosePasswordByCode({ signIn: 'robin@council.example', code, password: PASSWORD })));
});

test('what one person typed is not sent on in the name of another', async () => {
  const browser = await signedInBrowser();
  const visit = await typedVisit(browser);
  const added = await identity.addPerson(
    { name: 'Kit Madeup', email: 'kit@council.example', worker: '', role: 'social-worker', team: '' },
    'test',
  );
  if ('problems' in added) return assert.fail();
  await identity.choosePasswordByCode({ signIn: 'kit@council.example', code: added.code, password: PASSWORD });
  now = now.add({ minutes: 31 });
  const form = formOn((await browser.post('/record/visit', visit)).page, 'sign-in');
  form.set('email', 'kit@council.example');
  form.set('password', PASSWORD);
  const told = await browser.post('/sign-in', form);
  assert.match(wordsOn(told.page), /It was typed by somebody else, and you are signed in as Kit Madeup/);
  assert.doesNotMatch(told.page, /child-1-summary/);
});

test('a form that somebody else’s page sends is not kept for whoever signs in next', async () => {
  const browser = browserAt(web.url);
  await browser.get('/sign-in');
  const sent = await browser.post('/record/visit', new URLSearchParams({ 'child-1-summary': 'planted' }));
  assert.equal(sent.status, 403);
  assert.doesNotMatch(sent.page, /planted/);
});

test('a link cannot bring anything to be sent on by whoever signs in', async () => {
  const browser = browserAt(web.url);
  const form = formOn((await browser.get('/sign-in?back=%2Fpeople%2Fx%2Fleave&kept.planted=yes')).page, 'sign-in');
  assert.equal(form.has('kept.planted'), false);
  form.set('email', 'robin@council.example');
  form.set('password', PASSWORD);
  assert.equal((await browser.post('/sign-in', form)).status, 303);
  assert.equal((await browser.get('/sign-in?back=%2Fpeople%2Fx%2Fleave&kept.planted=yes')).status, 303, 'nor where they are in already');
});

test('nobody is sent anywhere but to a page of ours', async () => {
  for (const back of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/%2f/elsewhere.example',
  ]) {
    const browser = browserAt(web.url);
    const form = formOn((await browser.get(`/sign-in?back=${encodeURIComponent(back)}`)).page, 'sign-in');
    form.set('email', 'robin@council.example');
    form.set('password', PASSWORD);
    const { to } = await browser.post('/sign-in', form);
    assert.equal(new URL(to, web.url).origin, web.url, `${back} led to ${to}`);
  }
});

test('who is not signed in is told nothing of the record, not even on a page that is not there', async () => {
  const browser = browserAt(web.url);
  for (const path of ['/sign-in', '/nothing-here', '/new-password', '/signed-out']) {
    const { page } = await browser.get(path);
    assert.doesNotMatch(page, /Sampleshire|Judged by|Find a child|service-navigation/, path);
  }
});

test('every page but those to come in by asks who is there, and every address is in the table of doors', async () => {
  const browser = browserAt(web.url);
  const held = Object.entries(ROUTES).filter(([, { may }]) => may !== 'anyone');
  assert.ok(held.length > 20);
  for (const [name] of held) {
    const [method = '', path = ''] = name.split(' ');
    const url = path.replaceAll(/:\w+/g, 'x');
    if (method === 'GET') assert.match((await browser.get(url)).to, /^\/sign-in\?back=/, name);
    else assert.ok([401, 403].includes((await browser.post(url, new URLSearchParams())).status), name);
  }
});

test('the cookie is out of reach of scripts and other sites; behind https it is tied to https', async () => {
  const reply = await fetch(`${web.url}/sign-in`);
  assert.match(reply.headers.getSetCookie().join(), /_csrf=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  const secure = await startWeb({ port: 0, deskFor: () => sampleDesk(), gate: identityGate(identity, { https: true }), https: true });
  try {
    const page = await fetch(`${secure.url}/sign-in`);
    const csrf = page.headers.getSetCookie().find((line) => line.startsWith('__Host-csrf=')) ?? assert.fail();
    assert.match(csrf, /; HttpOnly; Secure; SameSite=Lax$/);
    const body = formOn(await page.text(), 'sign-in');
    body.set('email', 'robin@council.example');
    body.set('password', PASSWORD);
    const cookie = csrf.split(';')[0] ?? '';
    const signedIn = await fetch(`${secure.url}/sign-in`, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
    assert.match(signedIn.headers.getSetCookie().join(), /__Host-sightline=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax/);
  } finally {
    await secure.stop();
  }
});

test('an address that tries too often is asked to wait, whichever names it tries', async () => {
  const hurried = await startWeb({ port: 0, deskFor: () => sampleDesk(), gate: identityGate(identity, { https: false }) });
  try {
    const browser = browserAt(hurried.url);
    const form = formOn((await browser.get('/sign-in')).page, 'sign-in');
    const statuses: number[] = [];
    for (let n = 0; n < 61; n += 1) statuses.push((await browser.post('/sign-in', form)).status);
    assert.deepEqual([statuses[0], statuses.at(-1)], [400, 429]);
  } finally {
    await hurried.stop();
  }
});

const forgotten = (door: Door): void => void door.app.get('/forgotten', async () => 'anything');
const unguarded = (door: Door): void => void door.app.post('/sign-out', async () => 'anything');

function startWith(pages: Gate['pages']): Promise<Web> {
  return startWeb({ port: 0, deskFor: () => sampleDesk(), gate: { ...everyoneIs(), pages } });
}

test('a page that nobody said who may use keeps the server from starting', async () => {
  await assert.rejects(startWith(forgotten), /GET \/forgotten is not in the table of doors/);
  await assert.rejects(startWith(unguarded), /POST \/sign-out does not ask for the token/);
});

test('a name that was written to do harm is shown as it is on every page about people', async () => {
  const browser = await signedInBrowser();
  const harm = `"'><script>alert(1)</script>{{ 7*7 }}`;
  const added = await identity.addPerson({ name: harm, email: 'harm@council.example', worker: '', role: 'auditor', team: harm }, 'test');
  if ('problems' in added) return assert.fail();
  for (const path of ['/people', `/people?name=${encodeURIComponent(harm)}`, `/people/${added.account}`]) {
    const { status, page } = await browser.get(path);
    assert.equal(status, 200, path);
    assert.match(page, /&lt;script&gt;alert\(1\)/, path);
    assert.doesNotMatch(page, /<script>alert|\s49\s/, path);
  }
  for (const path of ['/people/nobody', '/people/5f0c1f9e-0000-4000-8000-000000000001'])
    assert.equal((await browser.get(path)).status, 404, path);
});

test('a postcode of one’s own is kept for its owner’s eyes, and one that is none is sent back beside its field', async () => {
  const browser = await signedInBrowser();
  const form = formOn((await browser.get('/account')).page, 'sign-in');
  form.set('postcode', 'nowhere');
  const wrong = await browser.post('/account/postcode', form);
  assert.deepEqual([wrong.status, /Enter a full postcode/.test(wordsOn(wrong.page))], [400, true]);
  form.set('postcode', 'zz99 3wz');
  assert.equal((await browser.post('/account/postcode', form)).to, '/account');
  assert.match((await browser.get('/account')).page, /value="ZZ99 3WZ"/);
  const { account } = (await identity.people('robin@council.example'))[0] ?? assert.fail();
  assert.equal((await identity.person(account))?.postcode, undefined);
});

test('an account of one’s own: its password is changed, and everywhere is signed out of at once', async () => {
  const [browser, other] = [await signedInBrowser(), await signedInBrowser()];
  const account = (await browser.get('/account')).page;
  assert.ok(wordsOn(account).split('Since 14 April 2026, ').length > 2, 'both sessions are told');
  const form = formOn(account, 'sign-in');
  form.set('current', 'not the password');
  form.set('password', 'weir heron bucket');
  const wrong = await browser.post('/account/password', form);
  assert.equal(wrong.status, 400);
  assert.match(wrong.page, /id="current-error"/);
  form.set('current', PASSWORD);
  assert.equal((await browser.post('/account/password', form)).to, '/account?changed=password');
  assert.match((await browser.get('/account?changed=password')).page, /Your password was changed/);
  assert.match((await other.get('/account')).to, /^\/sign-in/);
  const alone = wordsOn((await browser.get('/account')).page);
  assert.match(alone, /You are signed in here and nowhere else: Since 14 April 2026, [\d:]+[ap]m, last used 14 April 2026/);
  const token = form.get('token') ?? '';
  assert.equal((await browser.post('/account/sign-out-everywhere', new URLSearchParams({ token }))).to, '/signed-out');
  assert.match((await browser.get('/account')).to, /^\/sign-in/);
});
