import { sql } from 'kysely';
import { type Day, isoOf } from '../../calendar/index.ts';
import { instantOf, microsecondsOf } from '../microseconds.ts';
import type { Store } from '../open-store.ts';
import type { Reader, Writer } from '../schema.ts';
import { headsAt } from './heads-at.ts';
import { settledMoment } from './settled-moment.ts';
import { markOf, type SignedHeads, signedText } from './signed-text.ts';

/** Who signs: a key that nobody else has. */
export interface Signer {
  /** The Ed25519 public key, 32 bytes. */
  readonly publicKey: Buffer;
  sign(text: string): Buffer;
}

/** What came of it: a day signed now, nothing to do, or somebody still writing, so that it is to be tried again soon. */
export type Signing = { readonly came: 'signed'; readonly day: SignedHeads } | { readonly came: 'nothing' | 'again' };

/**
 * Signs where every record ends, once a day: the day is signed already where anybody has done so. Reads some records at a time and holds
 * nobody up.
 */
export async function signHeads(store: Store, authority: string, day: Day, signer: Signer, unseenSeconds?: number): Promise<Signing> {
  const latest = await latestSigned(store.read, authority);
  if (latest !== undefined && latest.day >= day) return { came: 'nothing' };
  const moment = await settledMoment(store.read, unseenSeconds);
  if (moment === undefined) return { came: 'again' };
  const settled = instantOf(String(moment));
  // A clock that was set back: what was signed lasts until it has caught up.
  if (latest !== undefined && Temporal.Instant.compare(settled, latest.moment) <= 0) return { came: 'nothing' };
  const destroyed = await destroyedSoFar(store.read, authority);
  const heads = await headsAt(store.read, authority, latest && microsecondsOf(latest.moment), { day, moment });
  if (heads.records === 0) return { came: 'nothing' };
  const unsigned = { authority, day, moment: settled, ...heads, previous: latest ? markOf(latest) : null, public_key: signer.publicKey };
  const signed = { ...unsigned, signature: signer.sign(signedText(unsigned)) };
  const came = await keep(store, signed, latest, destroyed);
  return came === 'signed' ? { came, day: signed } : { came };
}

/** The last day that was signed; undefined where none was. */
export async function latestSigned(db: Reader, authority: string): Promise<SignedHeads | undefined> {
  return db.selectFrom('signed_heads').selectAll().where('authority', '=', authority).orderBy('day', 'desc').limit(1).executeTakeFirst();
}

/** Until the transaction ends, nobody signs a day and nobody destroys a record: which days hold a record is settled before it goes. */
export async function inTurnWithSigning(tx: Writer, authority: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`signing heads of ${authority}`}, 0))`.execute(tx);
}

/** Keeps it where nobody else has signed meanwhile, and no record went that may have been read before. */
function keep(store: Store, signed: SignedHeads, latest: SignedHeads | undefined, destroyed: number): Promise<Signing['came']> {
  return store.transaction(async (tx) => {
    await inTurnWithSigning(tx, signed.authority);
    if ((await destroyedSoFar(tx, signed.authority)) !== destroyed) return 'again';
    const now = await latestSigned(tx, signed.authority);
    if (now?.day !== latest?.day) return 'nothing';
    await tx
      .insertInto('signed_heads')
      .values({ ...signed, day: isoOf(signed.day), moment: signed.moment.toString() })
      .execute();
    return 'signed';
  });
}

async function destroyedSoFar(db: Reader, authority: string): Promise<number> {
  const { n } = await db
    .selectFrom('destroyed_record')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('authority', '=', authority)
    .executeTakeFirstOrThrow();
  return n;
}
