import type { ChainFault } from './chain-fault.ts';
import { hashOfText, type JournalText } from './journal-text.ts';

/** Where a record ends, as noted beside it. */
export interface NotedEnd {
  readonly subject: string;
  readonly last_seq: number;
  readonly last_hash: Buffer | null;
}

/** An entry that is as it was written, as far as the chain tells. */
export interface Link {
  readonly seq: number;
  readonly hash: Buffer;
  /** When it was written, in microseconds since 1970. */
  readonly appended: bigint;
}

/** What a chain goes on from: nothing, or where that of a record ended that was destroyed. */
export interface Beginning {
  readonly seq: number;
  readonly hash: Buffer | null;
}

const FROM_NOTHING: Beginning = { seq: 0, hash: null };

export type Checked = { readonly links: readonly Link[] } | { readonly fault: ChainFault; readonly wanted?: string };

/**
 * Works out the chain of a record anew: its links, or the first place that does not fit. Of a missing entry it says the hash that it
 * must have had, where the entry after it or the noted end still tells.
 */
export function checkRecord(authority: string, end: NotedEnd, rows: readonly JournalText[], begins: Beginning = FROM_NOTHING): Checked {
  const { subject } = end;
  const links: Link[] = [];
  let previous = begins.hash;
  for (const [index, row] of rows.entries()) {
    const seq = begins.seq + index + 1;
    if (Number(row.seq) < seq) return { fault: { subject, seq: Number(row.seq), entry: row.entry_id, why: 'unexpected' } };
    if (Number(row.seq) !== seq) return notAtItsPlace(authority, subject, seq, rows, previous);
    const entry = row.entry_id;
    if (seq > end.last_seq && hexOf(end.last_hash) === hexOf(previous)) return { fault: { subject, seq, entry, why: 'unexpected' } };
    const hash = hashOfText(authority, row, previous);
    if (hash === undefined || hash.toString('hex') !== row.hash) return { fault: { subject, seq, entry, why: whyNot(row, previous) } };
    if (row.previous_hash !== hexOf(previous)) return { fault: { subject, seq, entry, why: 'unlinked' } };
    links.push({ seq, hash, appended: BigInt(row.appended ?? 0) });
    previous = hash;
  }
  const last = begins.seq + rows.length;
  if (hexOf(previous) === hexOf(end.last_hash) && last === end.last_seq) return { links };
  if (last < end.last_seq && hexOf(previous) !== hexOf(end.last_hash))
    return missing(subject, last + 1, last + 1 === end.last_seq ? hexOf(end.last_hash) : null);
  const entry = rows.at(-1)?.entry_id;
  return { fault: { subject, seq: last, ...(entry !== undefined && { entry }), why: 'end' } };
}

/** Of the rows of the record itself, the one that belongs here by its hash; else whatever the entry after it tells of it. */
function notAtItsPlace(authority: string, subject: string, seq: number, rows: readonly JournalText[], previous: Buffer | null): Checked {
  const belongs = rows.find((row) => hexOf(hashOfText(authority, { ...row, seq: String(seq) }, previous) ?? null) === row.hash);
  if (belongs === undefined) return missing(subject, seq, rows.find((row) => Number(row.seq) === seq + 1)?.previous_hash ?? null);
  return { fault: { subject, seq, entry: belongs.entry_id, why: 'moved', at: { authority, subject, seq: Number(belongs.seq) } } };
}

function missing(subject: string, seq: number, wanted: string | null): Checked {
  return { fault: { subject, seq, why: 'missing' }, ...(wanted !== null && { wanted }) };
}

/** Where only what it names as the entry before it is wrong, its own hash may still have been made to fit that. */
function whyNot(row: JournalText, previous: Buffer | null): 'changed' | 'unlinked' {
  return row.previous_hash === hexOf(previous) ? 'changed' : 'unlinked';
}

function hexOf(hash: Buffer | null): string | null {
  return hash?.toString('hex') ?? null;
}
