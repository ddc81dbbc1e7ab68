/** Coming in by a password and a second thing, wrong tries, sessions that end, and people who leave. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { sharedSecret, withApp } from '../../test/support/signed-in.ts';
import { codeAt } from './second-factor/authenticator.ts';
import { council, type Council, PASSWORD, withAccount } from './test-support.ts';
import { waitAfter } from './waiting.ts';

let here: Council;
before(async () => void (here = await council()));
after(() => here.database.close());

async function comesIn(email: string, password = PASSWORD): Promise<string> {
  const tried = await here.identity.signIn({ signIn: email, password });
  if (tried.came !== 'in') return assert.fail(tried.came);
  return tried.token;
}

function later(duration: Temporal.DurationLike): void {
  here.now = here.now.add(duration);
}

test('an account is made with a code, and comes in by the password chosen with it, once', async () => {
  const { identity } = here;
  const person = { name: 'Ada Invented', email: 'Ada@Council.example', worker: 'ada', role: 'social-worker', team: 'Hill team' } as const;
  const added = await identity.addPerson(person, 'test');
  if ('problems' in added) return assert.fail();
  const by = { signIn: 'ada@council.example', code: added.code, password: PASSWORD };
  assert.ok('problems' in (await identity.choosePasswordByCode({ ...by, code: 'AAAA-AAAA-AAAA-AAAA' })));
  assert.ok('problems' in (await identity.choosePasswordByCode({ ...by, password: 'short' })));
  assert.ok('token' in (await identity.choosePasswordByCode({ ...by, code: added.code.toLowerCase() })));
  assert.ok('problems' in (await identity.choosePasswordByCode(by)), 'a code is good once');
  const who = await identity.signedIn(await comesIn('ADA@council.example '));
  assert.deepEqual(who?.person, {
    account: added.account,
    name: 'Ada Invented',
    worker: 'ada',
    roles: ['social-worker'],
    teams: ['Hill team'],
    covering: [],
  });
  assert.equal(who?.wanted, 'nothing');
  assert.ok('problems' in (await identity.addPerson(person, 'test')), 'one address, one account');
  assert.ok('problems' in (await identity.addPerson({ ...person, email: 'other@council.example' }, 'test')), 'one worker, one account');
});

test('a code is too old after a week', async () => {
  const added = await here.identity.addPerson(
    { name: 'Kit Madeup', email: 'kit@council.example', worker: '', role: 'business-support', team: '' },
    'test',
  );
  if ('problems' in added) return assert.fail();
  later({ hours: 7 * 24 + 1 });
  const chosen = await here.identity.choosePasswordByCode({ signIn: 'kit@council.example', code: added.code, password: PASSWORD });
  assert.match('problems' in chosen ? (chosen.problems['code'] ?? '') : '', /too old/);
});

test('after wrong tries a name waits, longer each time, and then comes in again', async () => {
  assert.deepEqual([1, 4, 5, 6, 7, 9, 10, 50].map(waitAfter), [0, 0, 1, 2, 4, 16, 30, 30]);
  await withAccount(here.identity, 'lee@council.example', 'social-worker');
  const wrong = () => here.identity.signIn({ signIn: 'lee@council.example', password: 'not the password' });
  for (let n = 1; n <= 5; n += 1) assert.equal((await wrong()).came, 'wrong');
  const waits = await here.identity.signIn({ signIn: 'lee@council.example', password: PASSWORD });
  assert.ok(waits.came === 'too-often' && waits.until.since(here.now).total('seconds') === 60, 'even the right one waits');
  later({ seconds: 61 });
  assert.equal((await wrong()).came, 'wrong');
  later({ seconds: 61 });
  assert.equal((await wrong()).came, 'too-often', 'two minutes by now');
  later({ minutes: 2 });
  await comesIn('lee@council.example');
  for (let n = 1; n <= 4; n += 1) assert.equal((await wrong()).came, 'wrong');
  await comesIn('lee@council.example');
});

test('a name that nobody has waits just the same', async () => {
  const wrong = () => here.identity.signIn({ signIn: 'nobody@council.example', password: 'not the password' });
  for (let n = 1; n <= 5; n += 1) assert.equal((await wrong()).came, 'wrong');
  const waits = await wrong();
  assert.ok(waits.came === 'too-often' && waits.until.since(here.now).total('seconds') === 60);
  later({ minutes: 1 });
  assert.equal((await wrong()).came, 'wrong');
});

test('how long a refusal takes does not tell whether there is such an account', async () => {
  const { identity } = here;
  await withAccount(identity, 'timed@council.example', 'social-worker');
  for (const signIn of ['timed@council.example', 'nobody-timed@council.example']) {
    const steps: number[] = [];
    const tries = [
      () => identity.signIn({ signIn, password: 'wrong wrong wrong' }),
      () => identity.choosePasswordByCode({ signIn, code: 'AAAA-BBBB-CCCC-DDDD', password: PASSWORD }),
    ];
    for (const trying of tries) {
      const began = performance.now();
      await trying();
      steps.push((performance.now() - began) / 250);
    }
    // A timer may ring late, by what a busy machine takes; never early.
    assert.ok(
      steps.every((step) => step >= 0.99 && (step + 0.02) % 1 < 0.5),
      `${signIn}: ${steps.join()}`,
    );
  }
});

test('many tries at once are no more than many in a row', async () => {
  await withAccount(here.identity, 'max@council.example', 'social-worker');
  const tried = await Promise.all(
    Array.from({ length: 12 }, () => here.identity.signIn({ signIn: 'max@council.example', password: 'not the password' })),
  );
  assert.equal(tried.filter(({ came }) => came === 'wrong').length, 5);
  assert.equal(tried.filter(({ came }) => came === 'too-often').length, 7);
});

test('who reaches beyond their own children sets an authenticator up first, and is asked for its code each time', async () => {
  const { identity } = here;
  const account = await withAccount(identity, 'head@council.example', 'head-of-service');
  const first = await comesIn('head@council.example');
  assert.equal((await identity.signedIn(first))?.wanted, 'set-up');
  const toSetUp = (await identity.beginFactor(account)) ?? assert.fail();
  const secret = sharedSecret(toSetUp.typed);
  assert.equal((await identity.finishFactor(first, { sealed: toSetUp.sealed, code: '000000' })).came, 'wrong');
  const done = await identity.finishFactor(first, { sealed: toSetUp.sealed, code: codeAt(secret, here.now) });
  if (done.came !== 'in') return assert.fail();
  assert.equal((await identity.signedIn(done.token))?.wanted, 'nothing');
  assert.equal(await identity.signedIn(first), undefined, 'the session before is over');
  assert.equal(new Set(done.recoveryCodes).size, 10);

  const second = await comesIn('head@council.example');
  assert.equal((await identity.signedIn(second))?.wanted, 'code');
  assert.equal(
    (await identity.finishFactor(second, { sealed: toSetUp.sealed, code: codeAt(secret, here.now) })).came,
    'wrong',
    'no way round',
  );
  assert.equal((await identity.giveCode(second, codeAt(secret, here.now))).came, 'wrong', 'the code that it was set up with is used');
  later({ seconds: 30 });
  const came = await identity.giveCode(second, codeAt(secret, here.now));
  if (came.came !== 'in') return assert.fail();
  assert.equal((await identity.signedIn(came.token))?.wanted, 'nothing');
  const third = await comesIn('head@council.example');
  assert.equal((await identity.giveCode(third, codeAt(secret, here.now))).came, 'wrong', 'a code once used is not taken again');
  const [recovery = '', other = ''] = done.recoveryCodes;
  assert.equal((await identity.giveCode(third, recovery.toLowerCase())).came, 'in');
  const fourth = await comesIn('head@council.example');
  assert.equal((await identity.giveCode(fourth, recovery)).came, 'wrong', 'nor is a recovery code');
  assert.equal((await identity.giveCode(fourth, other)).came, 'in');
  const kept = await here.database.store.read.selectFrom('recovery_code').select('code_hash').where('account', '=', account).execute();
  assert.ok(kept.every(({ code_hash }) => !done.recoveryCodes.includes(code_hash.toString())));
});

test('whoever finds a machine unlocked cannot set up an authenticator of their own; its owner signs in again and can', async () => {
  const { identity } = here;
  const account = await withAccount(identity, 'unlocked@council.example', 'social-worker');
  const found = await comesIn('unlocked@council.example');
  later({ minutes: 16 });
  assert.equal((await identity.signedIn(found))?.wanted, 'nothing', 'the session goes on');
  const toSetUp = (await identity.beginFactor(account)) ?? assert.fail();
  const code = codeAt(sharedSecret(toSetUp.typed), here.now);
  assert.equal((await identity.finishFactor(found, { sealed: toSetUp.sealed, code })).came, 'wrong');
  const again = await comesIn('unlocked@council.example');
  assert.equal((await identity.finishFactor(again, { sealed: toSetUp.sealed, code })).came, 'in');
});

test('a code cannot be guessed on and on by giving the password in between', async () => {
  const { identity } = here;
  const account = await withAccount(identity, 'gov@council.example', 'information-governance-lead');
  const token = await comesIn('gov@council.example');
  const toSetUp = (await identity.beginFactor(account)) ?? assert.fail();
  await identity.finishFactor(token, { sealed: toSetUp.sealed, code: codeAt(sharedSecret(toSetUp.typed), here.now) });
  let guesses = 0;
  for (let n = 0; n < 20; n += 1) {
    const tried = await identity.signIn({ signIn: 'gov@council.example', password: PASSWORD });
    if (tried.came !== 'in') break;
    if ((await identity.giveCode(tried.token, '123456')).came === 'wrong') guesses += 1;
  }
  assert.ok(guesses <= 5, `${guesses} guesses`);
});

test('the secret of an authenticator is not to be read in the database, nor of use to another account', async () => {
  const { identity, database } = here;
  const account = await withAccount(identity, 'qa@council.example', 'quality-assurance-lead');
  const token = await comesIn('qa@council.example');
  const toSetUp = (await identity.beginFactor(account)) ?? assert.fail();
  const secret = sharedSecret(toSetUp.typed);
  await identity.finishFactor(token, { sealed: toSetUp.sealed, code: codeAt(secret, here.now) });
  const { rows } = await sql<{ factor: Buffer }>`select factor from account where account = ${account}`.execute(database.store.read);
  assert.equal(rows[0]?.factor.includes(secret), false);
  const other = await withAccount(identity, 'qa2@council.example', 'quality-assurance-lead');
  const theirs = await comesIn('qa2@council.example');
  const stolen = await identity.finishFactor(theirs, { sealed: toSetUp.sealed, code: codeAt(secret, here.now) });
  assert.equal(stolen.came, 'wrong', `sealed for ${account}, not for ${other}`);
});

test('a session ends after half an hour unused, and after twelve hours in any case', async () => {
  const { identity } = here;
  await withAccount(identity, 'joe@council.example', 'social-worker');
  const idle = await comesIn('joe@council.example');
  later({ minutes: 29 });
  assert.ok(await identity.signedIn(idle));
  later({ minutes: 29 });
  assert.ok(await identity.signedIn(idle), 'it was used in between');
  later({ minutes: 31 });
  assert.equal(await identity.signedIn(idle), undefined);
  const busy = await comesIn('joe@council.example');
  for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
    later({ minutes: 20 });
    assert.ok(await identity.signedIn(busy));
  }
  later({ minutes: 21 });
  assert.equal(await identity.signedIn(busy), undefined);
  assert.equal(await identity.signedIn('x'.repeat(5000)), undefined);
});

test('signing in again gives another token, and the one before is no longer good', async () => {
  const { identity } = here;
  await withAccount(identity, 'sam@council.example', 'social-worker');
  const one = await comesIn('sam@council.example');
  const again = await identity.signIn({ signIn: 'sam@council.example', password: PASSWORD, before: one });
  assert.ok(again.came === 'in' && again.token !== one);
  assert.equal(await identity.signedIn(one), undefined);
  const { rows } = await sql<{ n: number }>`select count(*) as n from session where token_hash = ${Buffer.from(one)}`.execute(
    here.database.store.read,
  );
  assert.equal(rows[0]?.n, 0, 'the token itself is kept nowhere');
});

test('signed out is signed out; everywhere is everywhere', async () => {
  const { identity } = here;
  const account = await withAccount(identity, 'pat@council.example', 'social-worker');
  const [one, other, third] = [
    await comesIn('pat@council.example'),
    await comesIn('pat@council.example'),
    await comesIn('pat@council.example'),
  ];
  await identity.signOut(one);
  assert.deepEqual([await identity.signedIn(one), (await identity.signedIn(other))?.person.account], [undefined, account]);
  await identity.signOutEverywhere(account);
  assert.deepEqual([await identity.signedIn(other), await identity.signedIn(third)], [undefined, undefined]);
});

test('a password is changed by the one before it, and every other session ends', async () => {
  const { identity } = here;
  await withAccount(identity, 'ali@council.example', 'social-worker');
  const [one, other] = [await comesIn('ali@council.example'), await comesIn('ali@council.example')];
  const wrong = await identity.changePassword(one, { current: 'not the password', password: 'weir heron bucket' });
  assert.ok('problems' in wrong && wrong.problems['current'] !== undefined);
  const changed = await identity.changePassword(one, { current: PASSWORD, password: 'weir heron bucket' });
  if ('problems' in changed) return assert.fail();
  assert.ok(await identity.signedIn(changed.token));
  assert.deepEqual([await identity.signedIn(one), await identity.signedIn(other)], [undefined, undefined]);
  assert.equal((await identity.signIn({ signIn: 'ali@council.example', password: PASSWORD })).came, 'wrong');
  await comesIn('ali@council.example', 'weir heron bucket');
});

test('a new code takes the place of password, authenticator and sessions', async () => {
  const { identity } = here;
  const account = await withAccount(identity, 'dir@council.example', 'director');
  here.now = Temporal.Now.instant();
  const token = await withApp(identity, account, await comesIn('dir@council.example'));
  const code = await identity.reset(account, 'test');
  assert.equal(await identity.signedIn(token), undefined);
  assert.equal((await identity.signIn({ signIn: 'dir@council.example', password: PASSWORD })).came, 'wrong');
  const chosen = await identity.choosePasswordByCode({ signIn: 'dir@council.example', code, password: PASSWORD });
  if ('problems' in chosen) return assert.fail();
  assert.equal((await identity.signedIn(chosen.token))?.wanted, 'set-up');
});
