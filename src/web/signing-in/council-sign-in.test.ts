/** In by the council's own accounts: against a real provider of OpenID Connect, as a browser goes there and back. */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { after, before, test } from 'node:test';
import { Provider } from 'oidc-provider';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Browser, browserAt, formOn, wordsOn } from '../../../test/support/browser.ts';
import type { Identity } from '../../identity/index.ts';
import { type Council, council, withAccount } from '../../identity/test-support.ts';
import { startWeb, type Web } from '../server.ts';
import { sampleDesk } from '../test-support/sample-desk.ts';
import { identityGate } from './identity-gate.ts';

interface Claims {
  readonly email: string;
  readonly email_verified?: boolean;
}

/** Those whom the provider knows, by what it calls them. */
const KNOWN: Readonly<Record<string, Claims>> = {
  'ada-1': { email: 'Ada@Council.example', email_verified: true },
  'ada-2': { email: 'ada@council.example', email_verified: true },
  unverified: { email: 'bea@council.example' },
  stranger: { email: 'stranger@elsewhere.example', email_verified: true },
  gone: { email: 'gone@council.example', email_verified: true },
};

let here: Council;
let provider: Server;
let issuer: string;
let web: Web;
let identity: Identity;
let whoIsThere = 'ada-1';
/** What somebody on the way makes of the token that says who came. */
let meddled: (token: string) => string = (token) => token;

before(async () => {
  here = await council();
  here.now = Temporal.Now.instant();
  provider = createServer();
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const address = provider.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  const port = await freePort();
  ({ web, identity } = await serve(port));
  answerAs(provider, web.url);
});
after(async () => {
  await web.stop();
  provider.close();
  provider.closeAllConnections();
  await here.database.close();
});

async function serve(port: number, now?: () => Temporal.Instant): Promise<{ web: Web; identity: Identity }> {
  const openId = {
    issuer: new URL(issuer),
    clientId: 'sightline',
    clientSecret: 'a secret that both of them know',
    address: new URL(`http://127.0.0.1:${port}`),
  };
  const opened = await here.also({ openId, ...(now !== undefined && { now }) });
  return { identity: opened, web: await startWeb({ port, deskFor: () => sampleDesk(), gate: identityGate(opened, { https: false }) }) };
}

/** A provider with one client, at which whoever comes is somebody at once. */
function answerAs(server: Server, address: string): void {
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: 'sightline',
        client_secret: 'a secret that both of them know',
        redirect_uris: [`${address}/sign-in/council/back`],
        post_logout_redirect_uris: [`${address}/signed-out`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['of this test'] },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...KNOWN[id] }) }),
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    features: { devInteractions: { enabled: false } },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ accountId: ctx.oidc.session?.accountId, clientId: ctx.oidc.client?.clientId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  oidc.use(async (ctx, next) => {
    await next();
    const said = z.looseObject({ id_token: z.string() }).safeParse(ctx.body).data;
    if (said !== undefined) ctx.body = { ...said, id_token: meddled(said.id_token) };
  });
  const usual = oidc.callback();
  server.on('request', (request: IncomingMessage, reply: ServerResponse) => {
    if (request.url?.startsWith('/interaction/') !== true) return void usual(request, reply);
    void oidc.interactionFinished(request, reply, { login: { accountId: whoIsThere } });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** Goes to the provider as this person, and answers the address that they are sent back to. */
async function comesBackTo(browser: Browser, who: string, back = '/'): Promise<string> {
  whoIsThere = who;
  const away = await browser.get(`/sign-in/council?back=${encodeURIComponent(back)}`);
  assert.equal(away.status, 302, away.page);
  const there = browserAt('');
  let at = away.to;
  for (let steps = 0; at.startsWith(issuer) && steps < 10; steps += 1) {
    const reply = await there.get(at);
    at = reply.to.startsWith('/') ? issuer + reply.to : reply.to;
  }
  assert.ok(at.startsWith(`${web.url}/sign-in/council/back?`), at);
  return at.slice(web.url.length);
}

test('somebody with an account made for their address comes in, to where they were going, and is known by who they are from then on', async () => {
  const account = await withAccount(identity, 'ada@council.example', 'head-of-service');
  const browser = browserAt(web.url);
  assert.match((await browser.get('/sign-in')).page, /Sign in with your council account/);
  const back = await comesBackTo(browser, 'ada-1', '/children?need=overdue');
  assert.equal((await browser.get(back)).to, '/children?need=overdue');
  const page = await browser.get('/children');
  assert.equal(page.status, 200, 'no second code is asked for: the council asks for its own');
  const { rows } = await sql<{ subject: string }>`select subject from account where account = ${account}`.execute(here.database.store.read);
  assert.equal(rows[0]?.subject, 'ada-1');
  assert.ok((await identity.person(account))?.comesInBy.includes('council'));

  const out = await browser.post('/sign-out', formOn(page.page, 'signed-in'));
  assert.equal(out.to, '/signed-out?council=yes');
  assert.match((await browser.get(out.to)).page, /Sign out of your council account/);
  const at = new URL((await browser.get('/sign-out/council')).to);
  assert.deepEqual([at.origin, at.searchParams.get('post_logout_redirect_uri')], [issuer, `${web.url}/signed-out`]);
  assert.match((await browser.get('/children')).to, /^\/sign-in/);
});

test('the same address by somebody else at the council is not let in to that account', async () => {
  const browser = browserAt(web.url);
  const told = await browser.get(await comesBackTo(browser, 'ada-2'));
  assert.equal(told.status, 403);
  assert.match(wordsOn(told.page), /nobody has made you an account here/);
});

test('an address that is not known to be theirs proves nothing', async () => {
  await withAccount(identity, 'bea@council.example', 'social-worker');
  const browser = browserAt(web.url);
  assert.equal((await browser.get(await comesBackTo(browser, 'unverified'))).status, 403);
});

test('nobody is let in without an account, or after they have left', async () => {
  const gone = await withAccount(identity, 'gone@council.example', 'social-worker');
  await identity.leaves(gone, 'test');
  for (const who of ['stranger', 'gone']) {
    const browser = browserAt(web.url);
    assert.equal((await browser.get(await comesBackTo(browser, who))).status, 403, who);
    assert.match((await browser.get('/children')).to, /^\/sign-in/);
  }
});

test('what comes back with another state, from another browser or a second time lets nobody in', async () => {
  const browser = browserAt(web.url);
  const back = await comesBackTo(browser, 'ada-1');
  const elsewhere = await browserAt(web.url).get(back);
  assert.equal(elsewhere.status, 400);
  assert.match(wordsOn(elsewhere.page), /could not be relied on/);
  const forged = await browser.get(back.replace(/state=[^&]+/, 'state=forged'));
  assert.equal(forged.status, 400);
  assert.equal((await browser.get(back)).status, 400, 'good for one coming back, however it ended');
});

test('a link from another site signs nobody in: the page to come in by asks for it', async () => {
  const ask = (from: string): Promise<Response> =>
    fetch(`${web.url}/sign-in/council?back=%2Fchildren`, { headers: { 'sec-fetch-site': from }, redirect: 'manual' });
  for (const from of ['cross-site', 'same-site']) {
    const told = await ask(from);
    assert.deepEqual([told.status, told.headers.get('location')], [200, null], from);
    assert.match(await told.text(), /Sign in with your council account/);
  }
  for (const from of ['same-origin', 'none']) assert.equal((await ask(from)).status, 302, from);
});

test('a code that was used is refused by the provider, even with all the rest', async () => {
  const begun = (await identity.council?.begin('/')) ?? assert.fail();
  whoIsThere = 'ada-1';
  const there = browserAt('');
  let at = begun.url;
  while (at.startsWith(issuer)) {
    const reply = await there.get(at);
    at = reply.to.startsWith('/') ? issuer + reply.to : reply.to;
  }
  const query = new URL(at).search.slice(1);
  assert.equal((await identity.council?.finish(query, begun.sealed))?.came, 'back');
  assert.equal((await identity.council?.finish(query, begun.sealed))?.came, 'unproved');
  assert.equal((await identity.council?.finish('error=access_denied&state=x', begun.sealed))?.came, 'unproved');
});

/** The parts of a token that can be read, put together otherwise. */
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const opened = (token: string): readonly object[] =>
  token
    .split('.')
    .slice(0, 2)
    .map((text) => z.looseObject({}).parse(JSON.parse(Buffer.from(text, 'base64url').toString())));
const signature = (token: string): string => token.split('.')[2] ?? '';

/** What somebody on the way may make of a token that they cannot sign. */
const FORGERIES: Readonly<Record<string, (token: string) => string>> = {
  'somebody else put in': (token) => `${token.split('.')[0]}.${part({ ...opened(token)[1], sub: 'ada-1' })}.${signature(token)}`,
  'no signature asked for': (token) => `${part({ alg: 'none' })}.${token.split('.')[1]}.`,
  'a signature by a secret that is public': (token) => `${part({ alg: 'HS256' })}.${token.split('.')[1]}.${signature(token)}`,
  'the signature taken away': (token) => `${token.split('.').slice(0, 2).join('.')}.`,
  'a key of their own beside it': (token) =>
    `${part({ ...opened(token)[0], jwk: { kty: 'oct', k: 'AAAA' }, kid: 'theirs' })}.${token.split('.')[1]}.${signature(token)}`,
};

test('a token that is not signed by the provider, or says something else than was signed, lets nobody in', async () => {
  try {
    for (const [what, meddling] of Object.entries(FORGERIES)) {
      meddled = meddling;
      const browser = browserAt(web.url);
      assert.equal((await browser.get(await comesBackTo(browser, 'ada-2'))).status, 400, what);
      assert.match((await browser.get('/children')).to, /^\/sign-in/, what);
    }
  } finally {
    meddled = (token) => token;
  }
  const browser = browserAt(web.url);
  assert.equal((await browser.get(await comesBackTo(browser, 'ada-1', '/children'))).to, '/children');
});

test('who was away too long begins again, and a token that is too old lets nobody in', async () => {
  const browser = browserAt(web.url);
  const back = await comesBackTo(browser, 'ada-1');
  here.now = here.now.add({ minutes: 16 });
  assert.equal((await browser.get(back)).status, 400);
  here.now = Temporal.Now.instant();

  // By a clock of ours that is five hours on, what the provider says has long run out.
  const late = await here.also({
    openId: { issuer: new URL(issuer), clientId: 'sightline', clientSecret: 'a secret that both of them know', address: new URL(web.url) },
    now: () => Temporal.Now.instant().add({ hours: 5 }),
  });
  const begun = (await late.council?.begin('/')) ?? assert.fail();
  whoIsThere = 'ada-1';
  const there = browserAt('');
  let at = begun.url;
  while (at.startsWith(issuer)) {
    const reply = await there.get(at);
    at = reply.to.startsWith('/') ? issuer + reply.to : reply.to;
  }
  assert.equal((await late.council?.finish(new URL(at).search.slice(1), begun.sealed))?.came, 'unproved');
});

test('while the provider does not answer, that is said, and a password still lets people in', async () => {
  const nowhere = await freePort();
  const openId = {
    issuer: new URL(`http://127.0.0.1:${nowhere}`),
    clientId: 'sightline',
    clientSecret: 'a secret that both of them know',
    address: new URL('http://127.0.0.1:1'),
  };
  const cutOff = await startWeb({
    port: 0,
    deskFor: () => sampleDesk(),
    gate: identityGate(await here.also({ openId }), { https: false }),
  });
  try {
    const browser = browserAt(cutOff.url);
    const told = await browser.get('/sign-in/council?back=%2Fchildren');
    assert.equal(told.status, 503);
    assert.match(wordsOn(told.page), /does not answer just now/);
    assert.match(told.page, /name="password"/);
    assert.equal((await browser.get('/sign-out/council')).to, '/signed-out');
  } finally {
    await cutOff.stop();
  }
});
