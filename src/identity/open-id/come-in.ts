import { accountByOpenId, accountBySignIn, type Account, noteChange, tieToOpenId, tryWasRight } from '../../store/index.ts';
import { emailFrom } from '../email.ts';
import type { Reception } from '../reception.ts';
import { beginSession } from '../sessions.ts';
import { worksHere } from '../sign-in.ts';
import type { Vouched } from './council-sign-in.ts';

/**
 * Lets in somebody whom the council vouches for: by the account tied to them, or by one that an administrator made for their email address,
 * which is tied to them from then on. Undefined where nobody made them an account: being known to the council is not enough. What else the
 * council asks of them, a second factor among it, was asked there.
 */
export async function comeInByCouncil(reception: Reception, vouched: Vouched, before: string | undefined): Promise<string | undefined> {
  const { store, authority, now } = reception;
  const account = (await tied(reception, vouched)) ?? (await tiedNow(reception, vouched));
  if (account === undefined || !(await worksHere(reception, account))) return undefined;
  return store.transaction(async (tx) => {
    await tryWasRight(tx, authority, account.id, 'all');
    await noteChange(
      tx,
      authority,
      account.id,
      { what: 'signed-in', by: account.id, detail: { with: 'the council’s own sign-in' } },
      now(),
    );
    return beginSession(tx, reception, { account: account.id, factorGiven: true, byCouncil: true, before });
  });
}

async function tied({ store, authority }: Reception, { issuer, subject }: Vouched): Promise<Account | undefined> {
  return accountByOpenId(store.read, authority, issuer, subject);
}

async function tiedNow(reception: Reception, { issuer, subject, email }: Vouched): Promise<Account | undefined> {
  const { store, authority, now } = reception;
  const signIn = email === undefined ? undefined : emailFrom(email);
  const account = signIn === undefined ? undefined : await accountBySignIn(store.read, authority, signIn);
  if (account === undefined || account.invented || !(await worksHere(reception, account))) return undefined;
  return store.transaction(async (tx) => {
    if (!(await tieToOpenId(tx, authority, account.id, issuer, subject))) return undefined;
    await noteChange(tx, authority, account.id, { what: 'tied-to-council', by: account.id, detail: { issuer } }, now());
    return account;
  });
}
