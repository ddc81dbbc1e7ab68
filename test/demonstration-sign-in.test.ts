/** In a demonstration anybody may choose who to be, and nowhere else. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Identity, openIdentity } from '../src/identity/index.ts';
import type { Web } from '../src/web/server.ts';
import { identityGate } from '../src/web/signing-in/identity-gate.ts';
import { browserAt, formOn, wordsOn } from './support/browser.ts';
import { type InventedCouncil, inventedCouncil, NOW } from './support/invented-council.ts';

const PASSWORD = 'gravel lantern otter';

let council: InventedCouncil;
let identity: Identity;
let web: Web;
before(async () => {
  council = await inventedCouncil({ standards: 'herefordshire' });
  identity = await openIdentity({ store: council.database.store, secret: Buffer.alloc(32, 7), today: () => NOW.day });
  web = await council.servedBy(identityGate(identity, { https: false }));
});
after(() => council.close());

test('before there is a demonstration, nobody can be chosen', async () => {
  assert.deepEqual(await identity.personas(), []);
  await assert.rejects(identity.signInAs('system-administrator', undefined), /This record is no demonstration/);
  assert.equal((await browserAt(web.url).get('/sign-in')).to, '/set-up');
});

test('whoever set Sightline up starts the demonstration, is still signed in, and is not asked for a second factor for invented children', async () => {
  const browser = browserAt(web.url);
  const form = formOn((await browser.get('/set-up')).page, 'sign-in');
  for (const [name, value] of Object.entries({
    code: identity.setUpCode,
    name: 'Robin Madeup',
    email: 'robin@council.example',
    password: PASSWORD,
  }))
    form.set(name, value);
  assert.equal((await browser.post('/set-up', form)).to, '/');
  const start = await browser.get('/');
  const token = /name="token" value="([^"]+)"/.exec(start.page)?.[1] ?? '';
  const begun = await browser.post('/start', new URLSearchParams({ token, children: '60' }));
  assert.match(begun.to, /^\/progress\//);
  await council.opened.settled();
  const { to } = await browser.get(begun.to);
  assert.equal(to, '/sign-in?as=another');
  assert.match(wordsOn((await browser.get(to)).page), /Choose who to be/);
  assert.equal((await browser.get('/account')).status, 200);
});

test('then there is a button for each of a handful, drawn from the record', async () => {
  const personas = await identity.personas();
  const roles = personas.map(({ role }) => role);
  for (const role of [
    'social-worker',
    'team-manager',
    'independent-reviewing-officer',
    'performance-analyst',
    'information-governance-lead',
    'system-administrator',
  ] as const)
    assert.ok(roles.includes(role), role);
  const [worker] = personas.filter(({ role }) => role === 'social-worker');
  const { children, team } = worker ?? assert.fail();
  assert.ok(children > 0 && team !== undefined);
  assert.equal(personas.find(({ role }) => role === 'team-manager')?.team, team, 'the manager is of the same team');
  const { page } = await browserAt(web.url).get('/sign-in');
  assert.equal([...page.matchAll(/name="persona"/g)].length, personas.length);
  assert.match(wordsOn(page), /Everyone in this record is invented/);
});

test('a button is enough to come in as somebody, as they stand in the record', async () => {
  const browser = browserAt(web.url);
  const worker = (await identity.personas()).find(({ role }) => role === 'social-worker') ?? assert.fail();
  const form = formOn((await browser.get('/sign-in?back=%2Fchildren')).page, 'choose-persona');
  form.set('persona', worker.id);
  assert.equal((await browser.post('/sign-in/as', form)).to, '/children');
  const account = await browser.get('/account');
  assert.match(wordsOn(account.page), new RegExp(`${worker.name}.*Social worker.*${worker.team ?? ''}`));
  const again = browserAt(web.url);
  const people = await identity.people(worker.name);
  const second = formOn((await again.get('/sign-in')).page, 'choose-persona');
  second.set('persona', worker.id);
  assert.equal((await again.post('/sign-in/as', second)).status, 303);
  assert.equal((await identity.people(worker.name)).length, people.length, 'one account each, however often they are chosen');
});

test('when somebody leaves, it is said how many children still have them as their worker, but not who to somebody who works with none', async () => {
  const browser = browserAt(web.url);
  const form = formOn((await browser.get('/sign-in')).page, 'choose-persona');
  form.set('persona', 'system-administrator');
  await browser.post('/sign-in/as', form);
  const worker = (await identity.personas()).find(({ role }) => role === 'social-worker') ?? assert.fail();
  const { account } = (await identity.people(worker.name))[0] ?? assert.fail();
  const { page } = await browser.get(`/people/${account}`);
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
  assert.equal((await browser.post(`/people/${account}/leave`, new URLSearchParams({ token }))).to, `/people/${account}`);
  const left = await browser.get(`/people/${account}`);
  assert.match(wordsOn(left.page), new RegExp(`They have left, and ${worker.children} children still have them as their worker`));
  assert.doesNotMatch(left.page, /href="\/children\/D/);
  await assert.rejects(identity.signInAs(worker.id, undefined), /has left/);
});

test('nobody comes in as them by a password', async () => {
  const { signIn } = (await identity.people('')).find(({ invented }) => invented) ?? assert.fail();
  assert.equal((await identity.signIn({ signIn, password: '' })).came, 'wrong');
  const { account } = (await identity.people(signIn))[0] ?? assert.fail();
  await assert.rejects(identity.reset(account, 'test'), /invented for the demonstration, and has no password/);
  await assert.rejects(
    council.database.asSuperuser(`update sightline.account set password = 'x' where account = '${account}'`),
    /violates check constraint/,
  );
});

for (const [ends, begins, what] of [
  [
    'update sightline.authority set demonstration = false',
    'update sightline.authority set demonstration = true',
    'the record is no demonstration any more',
  ],
  [
    `insert into sightline.batch (authority, batch, fingerprint, name, kind, preview, source, state, counts, taken_by, taken_at)
     select authority, 'real', 'f', 'census.xml', 'cin', '{}', '{}', 'taken', '{}', 'test', now() from sightline.authority`,
    undefined,
    'a file was taken into it, which may hold somebody real',
  ],
] as const) {
  test(`once ${what}, nobody can be chosen, and who was is out`, async () => {
    const token = await identity.signInAs('system-administrator', undefined);
    assert.ok(await identity.signedIn(token));
    await council.database.asSuperuser(ends);
    assert.deepEqual(await identity.personas(), []);
    assert.equal(await identity.signedIn(token), undefined);
    await assert.rejects(identity.signInAs('system-administrator', undefined), /This record is no demonstration/);
    const browser = browserAt(web.url);
    const form = formOn((await browser.get('/sign-in')).page, 'sign-in');
    form.set('persona', 'system-administrator');
    assert.equal((await browser.post('/sign-in/as', form)).status, 400);
    assert.match((await browser.get('/children')).to, /^\/sign-in/);
    if (begins !== undefined) await council.database.asSuperuser(begins);
  });
}
