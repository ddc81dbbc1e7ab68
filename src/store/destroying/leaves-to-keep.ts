import { sql } from 'kysely';
import { dayOf, isoOf } from '../../calendar/index.ts';
import { microseconds } from '../microseconds.ts';
import type { Writer } from '../schema.ts';
import { besideOf } from '../signed-heads/beside.ts';
import { type SumAround, sumsAround } from '../signed-heads/council-rows.ts';
import type { SignedMoment } from '../signed-heads/heads-at.ts';
import { type LeafThen, recordOverDays } from '../signed-heads/record-over-days.ts';
import type { LeafKept } from './tombstone.ts';

/** What the signed days hold of a record, so that they hold without it. */
export interface OfSignedDays {
  /** The last day that was signed, as its date; null where none was. */
  readonly signedTo: string | null;
  /** A leaf for each day on which the record, as it stood then, was another than on the day signed before. */
  readonly leaves: readonly LeafKept[];
  /** The sums around what was said of the record beside all records. */
  readonly sums: readonly SumAround[];
}

/** Works it out from what is still there, for the days signed since the record was destroyed before, where it was. Nobody may be signing. */
export async function ofSignedDays(tx: Writer, authority: string, subject: string): Promise<OfSignedDays> {
  const days = await signedDays(tx, authority);
  const before = await destroyedUpTo(tx, authority, subject);
  const places = await placesOf(tx, authority, subject);
  const beside = (await besideOf(tx, authority, [subject]))(subject);
  const over = recordOverDays(
    subject,
    places,
    beside,
    days.map(({ moment }) => moment),
  );
  const leaves: LeafKept[] = [];
  let last: LeafThen | undefined;
  for (const { day } of days) {
    const then = over.next().value ?? undefined;
    if (then !== undefined && then !== last && (before === undefined || isoOf(day) > before)) leaves.push({ day: isoOf(day), ...then });
    last = then;
  }
  const signedTo = days.at(-1)?.day;
  return { signedTo: signedTo === undefined ? null : isoOf(signedTo), leaves, sums: await sumsOf(tx, authority, subject, days) };
}

async function signedDays(tx: Writer, authority: string): Promise<readonly SignedMoment[]> {
  const { rows } = await sql<{ day: string; moment: string }>`
    select day::text, ${microseconds('moment')} as moment from signed_heads where authority = ${authority} order by signed_heads.day`.execute(
    tx,
  );
  return rows.map(({ day, moment }) => ({ day: dayOf(day), moment: BigInt(moment) }));
}

async function destroyedUpTo(tx: Writer, authority: string, subject: string): Promise<string | undefined> {
  const { rows } = await sql<{ day: string | null }>`
    select max(signed_to)::text as day from destroyed_record where authority = ${authority} and subject = ${subject}`.execute(tx);
  return rows[0]?.day ?? undefined;
}

async function placesOf(tx: Writer, authority: string, subject: string) {
  const { rows } = await sql<{ seq: number; hash: Buffer; appended: string }>`
    select seq, hash, ${microseconds('appended_at')} as appended from journal
    where authority = ${authority} and subject = ${subject} order by seq`.execute(tx);
  return rows.map(({ seq, hash, appended }) => ({ seq, hash, appended: BigInt(appended) }));
}

async function sumsOf(tx: Writer, authority: string, subject: string, days: readonly SignedMoment[]): Promise<readonly SumAround[]> {
  const { rows } = await sql<{ said: string }>`
    select ${microseconds('set_at')} as said from record_sensitivity where authority = ${authority} and subject = ${subject}`.execute(tx);
  const sums: SumAround[] = [];
  for (const [n, { moment }] of days.entries()) {
    const after = days[n - 1]?.moment;
    const saidThen = rows.some(({ said }) => BigInt(said) <= moment && (after === undefined || BigInt(said) > after));
    if (saidThen) sums.push(...(await sumsAround(tx, authority, subject, after, moment)));
  }
  return sums;
}

/** Writes it down beside the row that says the record was destroyed, which must be there. */
export async function keepOfSignedDays(tx: Writer, authority: string, subject: string, lastSeq: number, of: OfSignedDays): Promise<void> {
  for (const { day, leaf, places } of of.leaves)
    await tx.insertInto('destroyed_leaf').values({ authority, subject, day, last_seq: lastSeq, leaf, places }).execute();
  for (const { table, at, key, before, after } of of.sums)
    await tx.insertInto('erased_row').values({ authority, of_table: table, at, key, subject, before, after }).execute();
}
