import { type Kysely, sql } from 'kysely';
import type { Reader, Schema, Writer } from '../schema.ts';
import { anybody, onlyInvented } from './only-invented.ts';

export interface NewSession {
  /** SHA-256 of the token. */
  readonly hash: Buffer;
  readonly account: string;
  readonly started: Temporal.Instant;
  readonly ends: Temporal.Instant;
  readonly factorGiven: boolean;
  /** They came in by the council's own sign-in. */
  readonly byCouncil: boolean;
}

/** A session that has neither run out nor been ended. */
export interface Session {
  readonly account: string;
  readonly started: Temporal.Instant;
  readonly lastSeen: Temporal.Instant;
  readonly factorGiven: boolean;
  readonly byCouncil: boolean;
  /** Their account has an authenticator, whether its code was given this time or not. */
  readonly hasFactor: boolean;
  /** There is somebody in the record to protect: it is neither empty nor invented. */
  readonly protects: boolean;
}

export async function addSession(tx: Writer, authority: string, session: NewSession): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      authority,
      token_hash: session.hash,
      account: session.account,
      started_at: session.started.toString(),
      last_seen_at: session.started.toString(),
      ends_at: session.ends.toString(),
      factor_given: session.factorGiven,
      by_council: session.byCouncil,
    })
    .execute();
}

/** When one is asked about, and since when it must have been used to be going on still. */
export interface At {
  readonly now: Temporal.Instant;
  readonly usedSince: Temporal.Instant;
}

/**
 * The session of this token, where it goes on: of an account that is invented, only while the record is a demonstration.
 */
export async function sessionGoingOn(db: Reader, authority: string, hash: Buffer, { now, usedSince }: At): Promise<Session | undefined> {
  const row = await db
    .selectFrom('session as s')
    .innerJoin('account as a', (join) => join.onRef('a.authority', '=', 's.authority').onRef('a.account', '=', 's.account'))
    .select(['s.account', 's.started_at', 's.last_seen_at', 's.factor_given', 's.by_council', 'a.factor_at'])
    .select([onlyInvented('s.authority').as('invented'), anybody('s.authority').as('filled')])
    .where('s.authority', '=', authority)
    .where('s.token_hash', '=', hash)
    .where('s.ended_at', 'is', null)
    .where('s.ends_at', '>', sql<Temporal.Instant>`${now.toString()}`)
    .where('s.last_seen_at', '>=', sql<Temporal.Instant>`${usedSince.toString()}`)
    .where((is) => is.or([is('a.invented', '=', false), onlyInvented('s.authority')]))
    .executeTakeFirst();
  return (
    row && {
      account: row.account,
      started: row.started_at,
      lastSeen: row.last_seen_at,
      factorGiven: row.factor_given,
      byCouncil: row.by_council,
      hasFactor: row.factor_at !== null,
      protects: row.filled && !row.invented,
    }
  );
}

/** When each session of an account that goes on was begun and last used, the one used last first. */
export async function sessionsGoingOn(
  db: Reader,
  authority: string,
  account: string,
  { now, usedSince }: At,
): Promise<readonly { readonly started: Temporal.Instant; readonly lastSeen: Temporal.Instant }[]> {
  return db
    .selectFrom('session')
    .select(['started_at as started', 'last_seen_at as lastSeen'])
    .where('authority', '=', authority)
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', sql<Temporal.Instant>`${now.toString()}`)
    .where('last_seen_at', '>=', sql<Temporal.Instant>`${usedSince.toString()}`)
    .orderBy('last_seen_at', 'desc')
    .execute();
}

/** Whose session a token is or was. */
export async function accountOfToken(db: Reader, authority: string, hash: Buffer): Promise<string | undefined> {
  const row = await db
    .selectFrom('session')
    .select('account')
    .where('authority', '=', authority)
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  return row?.account;
}

/** Notes that somebody is still there. */
export async function seenAgain(db: Kysely<Schema>, authority: string, hash: Buffer, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: now.toString() })
    .where('authority', '=', authority)
    .where('token_hash', '=', hash)
    .execute();
}

/** Ends one session. */
export async function endSession(db: Kysely<Schema>, authority: string, hash: Buffer, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('session')
    .set({ ended_at: now.toString() })
    .where('authority', '=', authority)
    .where('token_hash', '=', hash)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends every session of an account, but for one where that is named. Answers how many. */
export async function endSessionsOf(tx: Writer, authority: string, account: string, now: Temporal.Instant, but?: Buffer): Promise<number> {
  const ended = await tx
    .updateTable('session')
    .set({ ended_at: now.toString() })
    .where('authority', '=', authority)
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .$if(but !== undefined, (query) => query.where('token_hash', '!=', but ?? Buffer.alloc(0)))
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** Removes sessions that ran out before this: nobody asks about them any more. */
export async function forgetSessions(tx: Writer, authority: string, before: Temporal.Instant): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('authority', '=', authority)
    .where('ends_at', '<', sql<Temporal.Instant>`${before.toString()}`)
    .execute();
}
