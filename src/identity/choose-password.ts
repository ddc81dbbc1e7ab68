import { timingSafeEqual } from 'node:crypto';
import { type Account, accountById, accountBySignIn, endSessionsOf, noteChange, setPassword, tryWasRight } from '../store/index.ts';
import { plainCode } from './codes.ts';
import { emailFrom } from './email.ts';
import { councilName } from './council-name.ts';
import { whatIsWrongWith } from './password/choose.ts';
import { hashPassword, isPassword } from './password/hash.ts';
import type { Problems } from './problems.ts';
import type { Reception } from './reception.ts';
import { beginSession, signedIn } from './sessions.ts';
import { worksHere } from './sign-in.ts';
import { beginTry, type UnknownNames } from './waiting.ts';

/** A new session, or what is wrong. */
export type Chosen = { readonly token: string } | { readonly problems: Problems };

export interface ByCode {
  readonly signIn: string;
  readonly code: string;
  readonly password: string;
  readonly before?: string | undefined;
}

const NOT_TOGETHER = 'The email address and code do not go together, or the code is too old. Ask for another';

/** Chooses a password by a code that an administrator gave, and signs in. Every other session of theirs ends. */
export async function choosePasswordByCode(reception: Reception, unknown: UnknownNames, given: ByCode): Promise<Chosen> {
  const { store, authority } = reception;
  const signIn = emailFrom(given.signIn);
  const account = signIn === undefined ? undefined : await accountBySignIn(store.read, authority, signIn);
  const until = account === undefined ? unknown.beginTry(signIn ?? '') : await beginTry(reception, account);
  if (until !== undefined) return { problems: { code: 'There were too many wrong tries. Try again in half an hour' } };
  if (account === undefined || !isTheirCode(reception, account, given.code) || !(await worksHere(reception, account)))
    return { problems: { code: NOT_TOGETHER } };
  const wrong = await whatIsWrong(reception, account, given.password);
  if (wrong !== undefined) return { problems: { password: wrong } };
  return { token: await keep(reception, account, given.password, { before: given.before, factorGiven: false, byCouncil: false }) };
}

/** Changes a password by the one before it. Every other session of theirs ends. */
export async function changePassword(
  reception: Reception,
  token: string,
  given: { readonly current: string; readonly password: string },
): Promise<Chosen> {
  const { store, authority } = reception;
  const who = await signedIn(reception, token);
  const account = who?.wanted === 'nothing' ? await accountById(store.read, authority, who.person.account) : undefined;
  if (who === undefined || account === undefined) return { problems: { current: 'Sign in again, then change your password' } };
  if ((await beginTry(reception, account)) !== undefined)
    return { problems: { current: 'There were too many wrong tries. Try again in half an hour' } };
  if (!(await isPassword(given.current, account.password))) return { problems: { current: 'This is not your password as it is now' } };
  const wrong = await whatIsWrong(reception, account, given.password);
  if (wrong !== undefined) return { problems: { password: wrong } };
  return {
    token: await keep(reception, account, given.password, { before: token, factorGiven: who.factorGiven, byCouncil: who.byCouncil }),
  };
}

/** Whoever has come so far has proved who they are: that the new password is none is no wrong try. */
async function whatIsWrong({ store, authority }: Reception, { id, name, signIn }: Account, password: string): Promise<string | undefined> {
  const wrong = whatIsWrongWith(password, [name, signIn, await councilName(store, authority)]);
  if (wrong !== undefined) await store.transaction((tx) => tryWasRight(tx, authority, id, 'one'));
  return wrong;
}

async function keep(
  reception: Reception,
  { id }: Account,
  password: string,
  session: { readonly before: string | undefined; readonly factorGiven: boolean; readonly byCouncil: boolean },
): Promise<string> {
  const { store, authority, now } = reception;
  const hashed = await hashPassword(password);
  return store.transaction(async (tx) => {
    await setPassword(tx, authority, id, hashed, now());
    await noteChange(tx, authority, id, { what: 'password-chosen', by: id }, now());
    await endSessionsOf(tx, authority, id, now());
    return beginSession(tx, reception, { account: id, ...session });
  });
}

function isTheirCode({ secret, now }: Reception, { id, code }: Account, typed: string): boolean {
  if (code === undefined || Temporal.Instant.compare(code.until, now()) <= 0) return false;
  return timingSafeEqual(secret.mark(codeOf(id, typed)), code.hash);
}

/** What is marked of a code, so that it is good for one account alone. */
export function codeOf(account: string, code: string): string {
  return `code of ${account}: ${plainCode(code)}`;
}
