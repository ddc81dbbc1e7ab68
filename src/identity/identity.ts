import type { Day } from '../calendar/index.ts';
import { authorities, type Listed, type Store } from '../store/index.ts';
import { SESSION_LIMITS, type SessionLimits } from './bounds.ts';
import { type ByCode, changePassword, choosePasswordByCode, type Chosen } from './choose-password.ts';
import { IdentityError } from './errors.ts';
import { evenly } from './evenly.ts';
import { comeInByCouncil } from './open-id/come-in.ts';
import { type CouncilSignIn, openCouncilSignIn, type OpenIdSettings, type Vouched } from './open-id/council-sign-in.ts';
import { type Added, addPerson, type NewPerson } from './people/add-person.ts';
import {
  type CoverToGive,
  endCoverOf,
  endRoleOf,
  giveCoverTo,
  giveRoleTo,
  leaves,
  resetPerson,
  type RoleToGive,
} from './people/change-person.ts';
import { saysPostcode } from './people/own-postcode.ts';
import { people, personBy, type PersonAnswer, workers } from './people/read-people.ts';
import { type Persona, personas, signInAs } from './personas.ts';
import type { Problems } from './problems.ts';
import type { Reception } from './reception.ts';
import { beginFactor, finishFactor, giveCode, type SetUpFactor, type ToSetUp } from './second-factor/second-factor.ts';
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
  /** The council's own sign-in; accounts have passwords alone where absent. */
  readonly openId?: OpenIdSettings;
  /** By the clock where absent. */
  readonly now?: () => Temporal.Instant;
  readonly today: () => Day;
}

/** Who comes in, and as whom. Whoever changes something is named by their account, or in words where nobody is signed in. */
export interface Identity {
  /** For whoever started the server to read; of no use once somebody has an account. */
  readonly setUpCode: string;
  needsSetUp(): Promise<boolean>;
  setUp(first: FirstAccount): Promise<Chosen>;

  signIn(trying: Trying): Promise<Tried>;
  /** Whom somebody can choose to be, without a password; nobody, unless everyone in the record is invented. */
  personas(): Promise<readonly Persona[]>;
  /** Throws IdentityError where nobody can be chosen. */
  signInAs(persona: string, before: string | undefined): Promise<string>;
  readonly council?: CouncilSignIn;
  /** A session for somebody the council vouches for; undefined where nobody made them an account. */
  comeInByCouncil(vouched: Vouched, before: string | undefined): Promise<string | undefined>;

  /** Who holds this token; undefined where it is nobody's, or their session is over. */
  signedIn(token: string): Promise<SignedIn | undefined>;
  /** Whose it is or was. */
  whoseToken(token: string): Promise<string | undefined>;
  signOut(token: string): Promise<void>;
  signOutEverywhere(account: string): Promise<void>;

  choosePasswordByCode(given: ByCode): Promise<Chosen>;
  changePassword(token: string, given: { readonly current: string; readonly password: string }): Promise<Chosen>;
  /** What an authenticator app is set up with; the same again where it comes back sealed. */
  beginFactor(account: string, sealed?: string): Promise<ToSetUp | undefined>;
  finishFactor(token: string, given: { readonly sealed: string; readonly code: string }): Promise<SetUpFactor>;
  giveCode(token: string, code: string): Promise<Tried>;

  people(find: string): Promise<readonly Listed[]>;
  workers(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** As whoever reads it is shown them: children by name only where their records are for the reader. */
  person(account: string, reader?: string): Promise<PersonAnswer | undefined>;
  addPerson(person: NewPerson, by: string): Promise<Added>;
  giveRole(account: string, given: RoleToGive, by: string): Promise<Problems>;
  endRole(account: string, role: string, by: string): Promise<void>;
  giveCover(account: string, given: CoverToGive, by: string): Promise<Problems>;
  endCover(account: string, cover: string, by: string): Promise<void>;
  /** A code to choose a password with, in place of all that they came in by. */
  reset(account: string, by: string): Promise<string>;
  leaves(account: string, by: string): Promise<void>;
  /** Where somebody lives themselves; nowhere where it is empty. */
  saysPostcode(account: string, typed: string): Promise<Problems>;
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
    signIn: (trying) => evenly(signInByPassword(reception, unknown, trying), ({ came }) => came === 'in'),
    personas: () => personas(reception),
    signInAs: (persona, before) => signInAs(reception, persona, before),
    ...(options.openId !== undefined && { council: openCouncilSignIn(options.openId, reception.secret, reception.now) }),
    comeInByCouncil: (vouched, before) => comeInByCouncil(reception, vouched, before),
    signedIn: (token) => signedIn(reception, token),
    whoseToken: (token) => whoseToken(reception, token),
    signOut: (token) => signOut(reception, token),
    signOutEverywhere: (account) => signOutEverywhere(reception, account),
    choosePasswordByCode: (given) => evenly(choosePasswordByCode(reception, unknown, given), (chosen) => 'token' in chosen),
    changePassword: (token, given) => changePassword(reception, token, given),
    beginFactor: (account, sealed) => beginFactor(reception, account, sealed),
    finishFactor: (token, given) => finishFactor(reception, token, given),
    giveCode: (token, code) => giveCode(reception, token, code),
    people: (find) => people(reception, find),
    workers: () => workers(reception),
    person: (account, reader) => personBy(reception, account, reader),
    addPerson: (person, by) => addPerson(reception, person, by),
    giveRole: (account, given, by) => giveRoleTo(reception, account, given, by),
    endRole: (account, role, by) => endRoleOf(reception, account, role, by),
    giveCover: (account, given, by) => giveCoverTo(reception, account, given, by),
    endCover: (account, cover, by) => endCoverOf(reception, account, cover, by),
    reset: (account, by) => resetPerson(reception, account, by),
    leaves: (account, by) => leaves(reception, account, by),
    saysPostcode: (account, typed) => saysPostcode(reception, account, typed),
  };
}
