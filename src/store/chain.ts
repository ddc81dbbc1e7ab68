import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** What is chained of one entry in one record. */
export interface Chained {
  readonly authority: string;
  readonly subject: string;
  /** From 1, without a gap. */
  readonly seq: number;
  readonly appended: Temporal.Instant;
  readonly batch: string | null;
  /** As `entryText` writes it. */
  readonly text: string;
}

/**
 * SHA-256 over the entry, where and when it was written, and the hash of the entry before it in the same record (none for the
 * first): a later change to any of them, or an entry left out or put between, no longer fits.
 */
export function chainHash(chained: Chained, previous: Buffer | null): Buffer {
  const { authority, subject, seq, batch } = chained;
  const place = canonicalJson({
    authority,
    subject,
    seq,
    batch,
    appended: chained.appended.toString(),
    previous: previous?.toString('hex') ?? null,
  });
  return createHash('sha256').update(place).update('\n').update(chained.text).digest();
}
