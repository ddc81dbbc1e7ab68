/** Somebody who may do most things, with a session of their own, come by as people come by one. */
import { Secret } from 'otpauth';
import type { Identity } from '../../src/identity/index.ts';
import { codeAt } from '../../src/identity/second-factor/authenticator.ts';
import type { Role } from '../../src/record/types.ts';

const EMAIL = 'robin.madeup@council.example';
const PASSWORD = 'gravel lantern otter';
const ROLES: readonly Role[] = ['head-of-service', 'system-administrator', 'social-worker'];
const BY = 'test';

/** The token of a new session; the account is made where it is not there yet, and has lost whatever it came in by where it is. */
export async function someoneSignedIn(identity: Identity): Promise<string> {
  const code = await codeFor(identity);
  const chosen = await identity.choosePasswordByCode({ signIn: EMAIL, code, password: PASSWORD });
  if (!('token' in chosen)) throw new Error(JSON.stringify(chosen.problems));
  const who = await identity.signedIn(chosen.token);
  if (who === undefined) throw new Error('Nobody is signed in.');
  if (who.wanted === 'nothing') return chosen.token;
  return withApp(identity, who.person.account, chosen.token);
}

/** Sets an authenticator app up, as the one on a telephone would be. */
export async function withApp(identity: Identity, account: string, token: string): Promise<string> {
  const toSetUp = await identity.beginFactor(account);
  if (toSetUp === undefined) throw new Error('There is no such account.');
  const done = await identity.finishFactor(token, {
    sealed: toSetUp.sealed,
    code: codeAt(sharedSecret(toSetUp.typed), Temporal.Now.instant()),
  });
  if (done.came === 'wrong') throw new Error('The code was not taken.');
  return done.token;
}

/** The secret as somebody would type it into an app. */
export function sharedSecret(typed: string): Buffer {
  return Buffer.from(Secret.fromBase32(typed.replaceAll(' ', '')).bytes);
}

async function codeFor(identity: Identity): Promise<string> {
  const [role = 'system-administrator', ...others] = ROLES;
  const there = (await identity.people(EMAIL)).find(({ signIn }) => signIn === EMAIL);
  if (there !== undefined) {
    for (const other of ROLES.filter((one) => !there.roles.includes(one))) await give(identity, there.account, other);
    return identity.reset(there.account, BY);
  }
  const added = await identity.addPerson({ name: 'Robin Madeup', email: EMAIL, worker: '', role, team: '' }, BY);
  if ('problems' in added) throw new Error(JSON.stringify(added.problems));
  for (const other of others) await give(identity, added.account, other);
  return added.code;
}

async function give(identity: Identity, account: string, role: Role): Promise<void> {
  await identity.giveRole(account, { role, team: '', from: 0, last: undefined }, BY);
}
