import type { Day } from '../calendar/index.ts';
import { authorities, type Store } from '../store/index.ts';
import { SESSION_LIMITS, type SessionLimits } from './bounds.ts';
import { IdentityError } from './errors.ts';
import type { Problems } from './problems.ts';
import type { Reception } from './reception.ts';
import { openSecret } from './secret.ts';
import { signedIn, type SignedIn, signOut, signOutEverywhere, whoseToken } from './sessions.ts';
import { type FirstAccount, needsSetUp, newSetUpCode, setUp } from './set-up.ts';
import { signInByPassword, type Tried, type Trying } from './sign-in.ts';
import { unknownNames } from './waiting.ts';

export interface IdentityOptions {
  readonly store: Store;
  /** The server's own secret, 32 bytes or more. */
  readonly secret: Buffer;
  /** Twelve hours, or half an hour unused, where absent. */
  readonly limits?: SessionLimits;
  /** By the clock where absent. */
  readonly now?: () => Temporal.Instant;
  readonly today: () => Day;
}

/** Who comes in, and as whom. */
export interface Identity {
  /** For whoever started the server to read; of no use once somebody has an account. */
  readonly setUpCode: string;
  needsSetUp(): Promise<boolean>;
  setUp(first: FirstAccount): Promise<{ readonly token: string } | { readonly problems: Problems }>;
  signIn(trying: Trying): Promise<Tried>;
  /** Who holds this token; undefined where it is nobody's, or their session is over. */
  signedIn(token: string): Promise<SignedIn | undefined>;
  /** Whose it is or was. */
  whoseToken(token: string): Promise<string | undefined>;
  signOut(token: string): Promise<void>;
  signOutEverywhere(account: string): Promise<void>;
}

/** Opens who may come in to the council whose records the store holds. Throws IdentityError where it holds none yet. */
export async function openIdentity(options: IdentityOptions): Promise<Identity> {
  const [council] = await authorities(options.store.read);
  if (council === undefined) throw new IdentityError('There is no record here yet. Run `npm start` once, then try again.');
  const reception: Reception = {
    store: options.store,
    authority: council.id,
    secret: openSecret(options.secret),
    limits: options.limits ?? SESSION_LIMITS,
    now: options.now ?? (() => Temporal.Now.instant()),
    today: options.today,
  };
  const unknown = unknownNames(reception.now);
  const setUpCode = newSetUpCode();
  return {
    setUpCode,
    needsSetUp: () => needsSetUp(reception),
    setUp: (first) => setUp(reception, setUpCode, first),
    signIn: (trying) => signInByPassword(reception, unknown, trying),
    signedIn: (token) => signedIn(reception, token),
    whoseToken: (token) => whoseToken(reception, token),
    signOut: (token) => signOut(reception, token),
    signOutEverywhere: (account) => signOutEverywhere(reception, account),
  };
}
