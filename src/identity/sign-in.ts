import { accountBySignIn, noteChange, standsOn, strengthenPassword, tryWasRight, type Account } from '../store/index.ts';
import { LONGEST_PASSWORD } from './bounds.ts';
import { emailFrom } from './email.ts';
import { hashPassword, isPassword, isWeak } from './password/hash.ts';
import type { Reception } from './reception.ts';
import { beginSession } from './sessions.ts';
import { beginTry, type UnknownNames } from './waiting.ts';

/** How a try to come in ended. */
export type Tried =
  | { readonly came: 'in'; readonly token: string }
  | { readonly came: 'wrong' }
  /** Too many wrong tries: nobody may try this name before then. */
  | { readonly came: 'too-often'; readonly until: Temporal.Instant };

export interface Trying {
  readonly signIn: string;
  readonly password: string;
  /** The token the browser holds already; whatever session it is of is ended. */
  readonly before?: string | undefined;
}

/** Signs somebody in by their password. What they may do then depends on what else is wanted of them: see `signedIn`. */
export async function signInByPassword(reception: Reception, unknown: UnknownNames, trying: Trying): Promise<Tried> {
  const { store, authority } = reception;
  const signIn = emailFrom(trying.signIn);
  const password = [...trying.password].length <= LONGEST_PASSWORD ? trying.password : '';
  const account = signIn === undefined ? undefined : await accountBySignIn(store.read, authority, signIn);
  const until = account === undefined ? unknown.beginTry(signIn ?? '') : await beginTry(reception, account);
  if (until !== undefined) return { came: 'too-often', until };
  const right = await isPassword(password, account?.password);
  if (!right || account === undefined || !(await worksHere(reception, account))) return { came: 'wrong' };
  const stronger = account.password !== undefined && isWeak(account.password) ? await hashPassword(password) : undefined;
  return { came: 'in', token: await comeIn(reception, account, trying.before, stronger) };
}

export async function worksHere({ store, authority, today }: Reception, { id }: Account): Promise<boolean> {
  return (await standsOn(store.read, authority, id, today())) !== undefined;
}

/** Where a code is still wanted, the wrong tries before this one stay counted: else it could be guessed without end. */
async function comeIn(reception: Reception, account: Account, before: string | undefined, stronger?: string): Promise<string> {
  const { store, authority, now } = reception;
  return store.transaction(async (tx) => {
    await tryWasRight(tx, authority, account.id, account.factor === undefined ? 'all' : 'one');
    if (stronger !== undefined) await strengthenPassword(tx, authority, account.id, stronger);
    await noteChange(tx, authority, account.id, { what: 'signed-in', by: account.id, detail: { with: 'password' } }, now());
    return beginSession(tx, reception, { account: account.id, factorGiven: false, byCouncil: false, before });
  });
}
