import { createPublicKey, verify } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader } from '../schema.ts';
import { leavesSum, type LeafKept, tombstonesAfter, tombstoneText, type TombstoneRow } from './tombstone.ts';

/** A record that was destroyed as two people agreed, and is not missing. */
export interface DestroyedThen {
  readonly subject: string;
  /** When, by whom and under which rule, as it was signed. */
  readonly at: Temporal.Instant;
  readonly rule: string;
  readonly reviewedBy: string;
  readonly agreedBy: string;
}

/** Something that says a record was destroyed and cannot be believed. */
export interface DestroyedFault {
  readonly subject: string;
  /**
   * `unsigned`: nobody signed that it was. `signature`: it was changed after it was signed, or made up. `key`: it is signed by a key that is
   * not among those given, or that signed no day. `leaves`: what is kept of the signed days is not what was kept then. `no-tombstone`: that
   * is kept, and nothing says that the record was destroyed. `no-record`: not even whose number it was is there.
   */
  readonly why: 'unsigned' | 'signature' | 'key' | 'leaves' | 'no-tombstone' | 'no-record';
}

export interface DestroyedCheck {
  readonly count: number;
  /** The latest of them, five at most. */
  readonly latest: readonly DestroyedThen[];
  /** The first that cannot be believed, in order of subject. */
  readonly fault?: DestroyedFault;
}

const AT_A_TIME = 500;
const NAMED = 5;

/**
 * Whether every record that is said to be destroyed was, by what was signed when it was: of all of them, or of one. `keys` are those that may
 * have signed; absent to take whichever did. Whether what is kept of a signed day is what was signed then, the root of that day tells.
 */
export async function checkDestroyed(
  db: Reader,
  authority: string,
  keys: readonly Buffer[] | undefined,
  only?: string,
): Promise<DestroyedCheck> {
  let count = 0;
  let latest: readonly DestroyedThen[] = [];
  let fault: DestroyedFault | undefined;
  let after = { subject: '', lastSeq: '-1' };
  for (;;) {
    const rows = await tombstonesAfter(db, authority, after, AT_A_TIME, only);
    const leaves = await leavesOf(
      db,
      authority,
      rows.map(({ subject }) => subject),
    );
    for (const row of rows) {
      const why = whyNot(authority, row, leaves.get(placeOf(row)) ?? [], keys);
      if (why !== undefined) fault ??= { subject: row.subject, why };
      else latest = [...latest, thenFrom(row)].toSorted((one, other) => Temporal.Instant.compare(other.at, one.at)).slice(0, NAMED);
    }
    count += rows.length;
    after = rows.at(-1) ?? after;
    if (rows.length < AT_A_TIME) break;
  }
  fault ??= await leafOfNothing(db, authority, only);
  return { count, latest, ...(fault && { fault }) };
}

function placeOf({ subject, lastSeq }: { readonly subject: string; readonly lastSeq: string }): string {
  return `${lastSeq} ${subject}`;
}

async function leavesOf(db: Reader, authority: string, subjects: readonly string[]): Promise<ReadonlyMap<string, readonly LeafKept[]>> {
  const { rows } = await sql<LeafKept & { subject: string; lastSeq: string }>`
    select subject, last_seq::text as "lastSeq", day::text, leaf, places from destroyed_leaf
    where authority = ${authority} and subject = any(${subjects}) order by destroyed_leaf.subject, destroyed_leaf.day`.execute(db);
  return Map.groupBy(rows, placeOf);
}

function whyNot(
  authority: string,
  row: TombstoneRow,
  leaves: readonly LeafKept[],
  keys: readonly Buffer[] | undefined,
): DestroyedFault['why'] | undefined {
  const { signature, known, ...tombstone } = row;
  if (signature === null || tombstone.key === null) return 'unsigned';
  if (tombstone.destroyedAt === null || !isSigned(tombstoneText(authority, tombstone), tombstone.key, signature)) return 'signature';
  if (keys !== undefined && !keys.some((key) => key.toString('hex') === tombstone.key)) return 'key';
  if (leavesSum(leaves).toString('hex') !== tombstone.leaves) return 'leaves';
  return known ? undefined : 'no-record';
}

function isSigned(text: string, key: string, signature: Buffer): boolean {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'hex').toString('base64url') };
    return verify(null, Buffer.from(text), createPublicKey({ key: jwk, format: 'jwk' }), signature);
  } catch {
    return false;
  }
}

function thenFrom({ subject, destroyedAt, rule, reviewedBy, agreedBy }: TombstoneRow): DestroyedThen {
  return { subject, at: Temporal.Instant.fromEpochMilliseconds(Number(BigInt(destroyedAt ?? 0) / 1000n)), rule, reviewedBy, agreedBy };
}

async function leafOfNothing(db: Reader, authority: string, only: string | undefined): Promise<DestroyedFault | undefined> {
  const { rows } = await sql<{ subject: string }>`
    select l.subject from destroyed_leaf l left join destroyed_record r using (authority, subject, last_seq)
    where l.authority = ${authority} and r.subject is null and ${only === undefined ? sql`true` : sql`l.subject = ${only}`}
    order by l.subject limit 1`.execute(db);
  return rows[0] && { subject: rows[0].subject, why: 'no-tombstone' };
}
