/** What stays of a record that was destroyed, as it is signed: every value as the database writes it. */
import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../canonical-json.ts';
import { microseconds } from '../microseconds.ts';
import type { Reader } from '../schema.ts';

export interface Tombstone {
  readonly subject: string;
  readonly kind: string;
  readonly rule: string;
  readonly due: string;
  /** Where its chain ended. */
  readonly lastSeq: string;
  readonly lastHash: string | null;
  readonly reviewedBy: string;
  readonly reviewedOn: string;
  readonly agreedBy: string;
  readonly agreedOn: string;
  /** In microseconds since 1970. */
  readonly destroyedAt: string | null;
  readonly writtenAt: string | null;
  /** The last day that had been signed; null where none had. */
  readonly signedTo: string | null;
  /** SHA-256 over what is kept of the signed days, in hexadecimal. */
  readonly leaves: string | null;
  /** The public key it was signed by, in hexadecimal. */
  readonly key: string | null;
}

/** What a signature is over. */
export function tombstoneText(authority: string, tombstone: Tombstone): string {
  return `SIGHTLINE DESTROYED RECORD 1\n${canonicalJson({ authority, ...tombstone })}`;
}

/** What a signed day holds of a record that was destroyed, as it is kept. */
export interface LeafKept {
  readonly day: string;
  readonly leaf: Buffer;
  readonly places: number;
}

/** One sum over all of them, in order of day. */
export function leavesSum(leaves: readonly LeafKept[]): Buffer {
  const lines = leaves.map(({ day, leaf, places }) => [day, leaf.toString('hex'), places]);
  return hash('sha256', canonicalJson(lines), 'buffer');
}

export interface TombstoneRow extends Tombstone {
  readonly signature: Buffer | null;
  /** Whether there is still a row of whom it was about. */
  readonly known: boolean;
}

/** Those after a subject and place, in order of these, so many at a time; of one subject alone where it is named. */
export async function tombstonesAfter(
  db: Reader,
  authority: string,
  after: { readonly subject: string; readonly lastSeq: string },
  limit: number,
  only?: string,
): Promise<readonly TombstoneRow[]> {
  const { rows } = await sql<TombstoneRow>`
    select d.subject, kind, rule, due::text, last_seq::text as "lastSeq", encode(last_hash, 'hex') as "lastHash", reviewed_by as "reviewedBy",
      reviewed_on::text as "reviewedOn", agreed_by as "agreedBy", agreed_on::text as "agreedOn", ${microseconds('destroyed_at')} as "destroyedAt",
      ${microseconds('written_at')} as "writtenAt", signed_to::text as "signedTo", encode(leaves, 'hex') as leaves,
      encode(public_key, 'hex') as key, signature,
      exists (select from subject s where s.authority = d.authority and s.subject = d.subject) as known
    from destroyed_record d
    where authority = ${authority} and (d.subject, last_seq) > (${after.subject}, ${after.lastSeq}::integer)
      and ${only === undefined ? sql`true` : sql`d.subject = ${only}`}
    order by d.subject, last_seq limit ${limit}`.execute(db);
  return rows;
}
