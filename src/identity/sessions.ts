import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '../access/person.ts';
import {
  accountOfToken,
  addSession,
  endSession,
  endSessionsOf,
  forgetSessions,
  noteChange,
  seenAgain,
  type Session,
  sessionGoingOn,
  type Writer,
} from '../store/index.ts';
import { DAYS_OF_AN_ENDED_SESSION, MINUTES_AFTER_SIGNING_IN } from './bounds.ts';
import { personOf } from './person-of.ts';
import { needsSecondFactor } from './reaches-further.ts';
import type { Reception } from './reception.ts';

/** Somebody who has begun to sign in, and how far they have come. */
export interface SignedIn {
  readonly person: Person;
  /** What is still wanted before they are let in: nothing, a code of their authenticator, or that they set one up. */
  readonly wanted: 'nothing' | 'code' | 'set-up';
  /** They came in by the council's own sign-in. */
  readonly byCouncil: boolean;
  readonly factorGiven: boolean;
  /** They proved who they are a short while ago: whoever finds a machine unlocked did not. */
  readonly justNow: boolean;
}

const TOKEN_BYTES = 32;
/** Far longer than any token. */
const LONGEST_TOKEN = 100;
/** Being there is noted this often at most, for a page is looked at far oftener than half hours pass. */
const SECONDS_BETWEEN_NOTES = 60;

/** Begins a session and answers its token, which is kept nowhere. Whatever session the browser had before is ended. */
export async function beginSession(
  tx: Writer,
  { authority, limits, now }: Reception,
  begun: { readonly account: string; readonly factorGiven: boolean; readonly byCouncil: boolean; readonly before?: string | undefined },
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const started = now();
  if (begun.before !== undefined) await endSession(tx, authority, hashOf(begun.before), started);
  await forgetSessions(tx, authority, started.subtract({ hours: DAYS_OF_AN_ENDED_SESSION * 24 }));
  await addSession(tx, authority, {
    hash: hashOf(token),
    account: begun.account,
    started,
    ends: started.add({ hours: limits.hours }),
    factorGiven: begun.factorGiven,
    byCouncil: begun.byCouncil,
  });
  return token;
}

/** Who holds this token; undefined where it is nobody's, or their session is over. */
export async function signedIn(reception: Reception, token: string): Promise<SignedIn | undefined> {
  const { store, authority, limits, now, today } = reception;
  if (token.length > LONGEST_TOKEN) return undefined;
  const [hash, at] = [hashOf(token), now()];
  const session = await sessionGoingOn(store.read, authority, hash, { now: at, usedSince: at.subtract({ minutes: limits.idleMinutes }) });
  if (session === undefined) return undefined;
  const person = await personOf(store, authority, session.account, today());
  if (person === undefined) return undefined;
  if (at.epochMilliseconds - session.lastSeen.epochMilliseconds > SECONDS_BETWEEN_NOTES * 1000)
    await seenAgain(store.read, authority, hash, at);
  const justNow = Temporal.Instant.compare(at, session.started.add({ minutes: MINUTES_AFTER_SIGNING_IN })) <= 0;
  return { person, byCouncil: session.byCouncil, factorGiven: session.factorGiven, justNow, wanted: wantedOf(session, person) };
}

/** Somebody who was given another role while they were signed in may now have to show more than before. */
function wantedOf({ factorGiven, hasFactor, protects }: Session, { roles }: Person): SignedIn['wanted'] {
  if (factorGiven) return 'nothing';
  if (hasFactor) return 'code';
  return protects && needsSecondFactor(roles) ? 'set-up' : 'nothing';
}

/** Whose token this is or was, however long ago it ran out. */
export async function whoseToken({ store, authority }: Reception, token: string): Promise<string | undefined> {
  return token.length > LONGEST_TOKEN ? undefined : accountOfToken(store.read, authority, hashOf(token));
}

/** Ends the session of this token. */
export async function signOut({ store, authority, now }: Reception, token: string): Promise<void> {
  if (token.length > LONGEST_TOKEN) return;
  await store.transaction(async (tx) => {
    const account = await accountOfToken(tx, authority, hashOf(token));
    if (account === undefined) return;
    await endSession(tx, authority, hashOf(token), now());
    await noteChange(tx, authority, account, { what: 'signed-out', by: account }, now());
  });
}

/** Ends every session of an account, this one too. */
export async function signOutEverywhere({ store, authority, now }: Reception, account: string): Promise<void> {
  await store.transaction(async (tx) => {
    await endSessionsOf(tx, authority, account, now());
    await noteChange(tx, authority, account, { what: 'signed-out-everywhere', by: account }, now());
  });
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
