import { hash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { isoOf } from '../../calendar/index.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { SignedHeadsTable } from '../schema.ts';

export type SignedHeads = Selectable<SignedHeadsTable>;

/** What a day's signature is over. */
export function signedText(day: Omit<SignedHeads, 'signature'>): string {
  return `SIGHTLINE SIGNED HEADS 1\n${canonicalJson({
    authority: day.authority,
    day: isoOf(day.day),
    moment: day.moment.toString(),
    records: day.records,
    entries: day.entries,
    root: day.root.toString('hex'),
    previous: day.previous?.toString('hex') ?? null,
    key: day.public_key.toString('hex'),
  })}`;
}

/** The mark of a day that was signed: SHA-256 over what was signed and the signature. The next day names it. */
export function markOf(day: SignedHeads): Buffer {
  return hash('sha256', `${signedText(day)}\n${day.signature.toString('hex')}`, 'buffer');
}

/** What a public key is called by: the first sixteen bytes of its SHA-256, in hex. */
export function fingerprintOf(publicKey: Buffer): string {
  return hash('sha256', publicKey, 'hex').slice(0, 32);
}
