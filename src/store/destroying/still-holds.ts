import { sql } from 'kysely';
import { isoOf } from '../../calendar/index.ts';
import { StoreError } from '../errors.ts';
import { microsecondsOf } from '../microseconds.ts';
import type { Writer } from '../schema.ts';
import { headsAt } from '../signed-heads/heads-at.ts';
import { latestSigned, type Signer } from '../signed-heads/sign-heads.ts';
import { walkChains } from '../verify-chain.ts';

/** A record that is not as it was written is evidence of something, and is not destroyed. Throws StoreError. */
export async function refuseAltered(tx: Writer, authority: string, subject: string): Promise<void> {
  const { fault } = await walkChains(tx, authority, subject, async () => undefined);
  if (fault !== undefined)
    throw new StoreError(
      `The record of ${subject} is not as it was written, at place ${fault.seq}. Run \`sightline verify ${subject}\` and find out why first.`,
    );
}

/** Only by the key that signs the days can it be told later that this was no loss. Throws StoreError. */
export async function refuseOtherKey(tx: Writer, authority: string, { publicKey }: Pick<Signer, 'publicKey'>): Promise<void> {
  const latest = await latestSigned(tx, authority);
  if (latest !== undefined && !latest.public_key.equals(publicKey))
    throw new StoreError(
      'The days here are signed by another key than the one of this machine. Destroy the record where the days are signed, or name that key’s file in SIGHTLINE_SIGNING_KEY.',
    );
}

/** The day signed last holds with what was kept. Throws StoreError where it does not: then nothing may be destroyed. */
export async function refuseUnlessItHolds(tx: Writer, authority: string): Promise<void> {
  const latest = await latestSigned(tx, authority);
  if (latest === undefined) return;
  const { rows } = await sql<{ moment: Temporal.Instant }>`
    select moment from signed_heads where authority = ${authority} and day < ${isoOf(latest.day)}::date order by day desc limit 1`.execute(
    tx,
  );
  const before = rows[0] && microsecondsOf(rows[0].moment);
  const heads = await headsAt(tx, authority, before, { day: latest.day, moment: microsecondsOf(latest.moment) });
  if (heads.root.equals(latest.root) && heads.records === latest.records && heads.entries === latest.entries) return;
  throw new StoreError(
    `The records as they stood on ${isoOf(latest.day)} are not what was signed then, whatever is destroyed. Nothing was. Run \`sightline verify\` and find out why first.`,
  );
}
