import { createPublicKey, verify } from 'node:crypto';
import { sql } from 'kysely';
import { type Day, dayOf, isoOf } from '../../calendar/index.ts';
import { instantOf, microseconds } from '../microseconds.ts';
import type { Reader } from '../schema.ts';
import { markOf, type SignedHeads, signedText } from './signed-text.ts';

/** A day that is not as it was signed, as its date stands in the table. */
export interface SignedFault {
  readonly day: string;
  /**
   * `unreadable`: it holds what no signed day can. `key`: it is signed by a key that is not among those given. `signature`: it was changed
   * after it was signed. `order`: it does not follow from the day before it, so one was taken out or put in. `gone`: it was signed here and is
   * not there any more. `root`: the records as they stood then are not what was signed.
   */
  readonly why: 'unreadable' | 'key' | 'signature' | 'order' | 'gone' | 'root';
  /** Of `root`: who has entries written between that moment and the one signed before, five of them at most, and how many there are. */
  readonly among?: { readonly subjects: readonly string[]; readonly count: number };
}

/** What is known of the days from elsewhere than the database. */
export interface KnownOfDays {
  /** The public keys that may have signed, 32 bytes each; absent to take whichever key signed. */
  readonly keys?: readonly Buffer[];
  /** A day that was signed, and its mark. */
  readonly remembered?: { readonly day: Day; readonly mark: Buffer };
}

interface Row {
  readonly day: string;
  readonly moment: string | null;
  readonly records: string;
  readonly entries: string;
  readonly root: Buffer;
  readonly previous: Buffer | null;
  readonly public_key: Buffer;
  readonly signature: Buffer;
}

/** Every signed day, the first one first, and the first that is not as it was signed. The records themselves are not looked at. */
export async function checkSignedDays(
  db: Reader,
  authority: string,
  known: KnownOfDays,
): Promise<{ readonly days: readonly SignedHeads[]; readonly fault?: SignedFault }> {
  const { rows } = await sql<Row>`
    select day::text, ${microseconds('moment')} as moment, records::text, entries::text, root, previous, public_key, signature
    from signed_heads where authority = ${authority} order by signed_heads.day`.execute(db);
  const days: SignedHeads[] = [];
  for (const row of rows) {
    const day = dayFrom(authority, row);
    const why = day === undefined ? 'unreadable' : faultOf(day, days.at(-1), known);
    if (day === undefined || why !== undefined) return { days, fault: { day: row.day, why: why ?? 'unreadable' } };
    days.push(day);
  }
  const { remembered } = known;
  if (remembered === undefined || days.some((day) => day.day === remembered.day && markOf(day).equals(remembered.mark))) return { days };
  return { days, fault: { day: isoOf(remembered.day), why: 'gone' } };
}

function dayFrom(authority: string, row: Row): SignedHeads | undefined {
  try {
    const { moment, ...rest } = row;
    if (moment === null) return undefined;
    return {
      ...rest,
      authority,
      day: dayOf(row.day),
      moment: instantOf(moment),
      records: Number(row.records),
      entries: Number(row.entries),
    };
  } catch {
    return undefined;
  }
}

function faultOf(day: SignedHeads, before: SignedHeads | undefined, { keys }: KnownOfDays): SignedFault['why'] | undefined {
  if (!isSigned(day)) return 'signature';
  if (keys !== undefined && !keys.some((key) => key.equals(day.public_key))) return 'key';
  const follows = before === undefined ? day.previous === null : day.previous !== null && markOf(before).equals(day.previous);
  return follows ? undefined : 'order';
}

function isSigned(day: SignedHeads): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: day.public_key.toString('base64url') }, format: 'jwk' });
    return verify(null, Buffer.from(signedText(day)), key, day.signature);
  } catch {
    return false;
  }
}
