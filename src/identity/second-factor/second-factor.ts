import {
  type Account,
  accountById,
  endSessionsOf,
  noteChange,
  setFactor,
  takeRecoveryCode,
  takeStep,
  tryWasRight,
} from '../../store/index.ts';
import { RECOVERY_CODES } from '../bounds.ts';
import { newCode, plainCode } from '../codes.ts';
import type { Reception } from '../reception.ts';
import { councilName } from '../council-name.ts';
import { beginSession, signedIn, type SignedIn } from '../sessions.ts';
import type { Tried } from '../sign-in.ts';
import { beginTry } from '../waiting.ts';
import { appAddress, newSharedSecret, squaresOf, stepOf, typedSecret } from './authenticator.ts';

/** What somebody needs to set an authenticator app up. */
export interface ToSetUp {
  /** The secret, sealed, to come back with the first code. */
  readonly sealed: string;
  /** For a camera, and for fingers. */
  readonly squares: { readonly path: string; readonly size: number };
  readonly typed: string;
}

/** How setting up ended: with a session of which everything has been shown, and codes for a lost telephone, never to be shown again. */
export type SetUpFactor =
  | { readonly came: 'in'; readonly token: string; readonly recoveryCodes: readonly string[] }
  | { readonly came: 'wrong' };

/** A secret to set an app up with; the same again where it comes back sealed. */
export async function beginFactor({ store, authority, secret }: Reception, account: string, sealed?: string): Promise<ToSetUp | undefined> {
  const found = await accountById(store.read, authority, account);
  if (found === undefined) return undefined;
  const shared =
    (sealed === undefined ? undefined : secret.open(Buffer.from(sealed, 'base64url'), settingUp(account))) ?? newSharedSecret();
  const address = appAddress(shared, { council: await councilName(store, authority), signIn: found.signIn });
  return {
    sealed: secret.seal(shared, settingUp(account)).toString('base64url'),
    squares: squaresOf(address),
    typed: typedSecret(shared),
  };
}

/**
 * Whether somebody may set an app up, or up again: where that is all that is wanted of them, or they signed in a short while ago. Else whoever
 * finds a machine unlocked could make the account theirs.
 */
export function maySetUp({ wanted, justNow }: SignedIn): boolean {
  return wanted === 'set-up' || (wanted === 'nothing' && justNow);
}

/** Keeps a secret that an app has shown to have, in place of any before it; every other session of theirs ends. */
export async function finishFactor(
  reception: Reception,
  token: string,
  given: { readonly sealed: string; readonly code: string },
): Promise<SetUpFactor> {
  const { store, authority, secret, now } = reception;
  const who = await signedIn(reception, token);
  if (who === undefined || !maySetUp(who)) return { came: 'wrong' };
  const { account } = who.person;
  const shared = secret.open(Buffer.from(given.sealed, 'base64url'), settingUp(account));
  const step = shared === undefined ? undefined : stepOf(shared, given.code, now());
  if (shared === undefined || step === undefined) return { came: 'wrong' };
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, () => newCode(GROUPS_OF_A_RECOVERY_CODE));
  return store.transaction(async (tx) => {
    const kept = {
      sealed: secret.seal(shared, factorOf(account)),
      step,
      codes: recoveryCodes.map((code) => marked(reception, account, code)),
    };
    await setFactor(tx, authority, account, kept, now());
    await noteChange(tx, authority, account, { what: 'factor-set-up', by: account }, now());
    await endSessionsOf(tx, authority, account, now());
    const fresh = await beginSession(tx, reception, { account, factorGiven: true, byCouncil: who.byCouncil, before: token });
    return { came: 'in' as const, token: fresh, recoveryCodes };
  });
}

/** The second thing asked of somebody who has given their password: the code their app shows, or one of their recovery codes, each once. */
export async function giveCode(reception: Reception, token: string, code: string): Promise<Tried> {
  const { store, authority, now } = reception;
  const who = await signedIn(reception, token);
  const account = who?.wanted === 'code' ? await accountById(store.read, authority, who.person.account) : undefined;
  if (who === undefined || account === undefined) return { came: 'wrong' };
  const until = await beginTry(reception, account);
  if (until !== undefined) return { came: 'too-often', until };
  return store.transaction(async (tx) => {
    const step = stepGiven(reception, account, code);
    const byApp = step !== undefined && (await takeStep(tx, authority, account.id, step));
    const byRecovery = !byApp && (await takeRecoveryCode(tx, authority, account.id, marked(reception, account.id, code), now()));
    if (!byApp && !byRecovery) return { came: 'wrong' as const };
    await tryWasRight(tx, authority, account.id, 'all');
    if (byRecovery) await noteChange(tx, authority, account.id, { what: 'recovery-code-used', by: account.id }, now());
    await noteChange(
      tx,
      authority,
      account.id,
      { what: 'signed-in', by: account.id, detail: { with: byApp ? 'authenticator' : 'recovery code' } },
      now(),
    );
    const fresh = await beginSession(tx, reception, { account: account.id, factorGiven: true, byCouncil: who.byCouncil, before: token });
    return { came: 'in' as const, token: fresh };
  });
}

const GROUPS_OF_A_RECOVERY_CODE = 3;

function stepGiven({ secret, now }: Reception, { id, factor }: Account, code: string): number | undefined {
  const shared = factor === undefined ? undefined : secret.open(factor.sealed, factorOf(id));
  return shared === undefined ? undefined : stepOf(shared, code, now());
}

function marked({ secret }: Reception, account: string, code: string): Buffer {
  return secret.mark(`recovery code of ${account}: ${plainCode(code)}`);
}

function settingUp(account: string): string {
  return `setting up ${account}`;
}

function factorOf(account: string): string {
  return `factor of ${account}`;
}
