import type { Reader, Writer } from '../schema.ts';
import { type Signed, signedBy, signedColumns } from './signed.ts';

/** Where words stand in a record: in a part of an entry, from one character up to another. */
export interface Span {
  readonly entry: string;
  /** A field's name, or one of the parts that every entry may have besides. */
  readonly part: string;
  readonly from: number;
  /** The first character after it. */
  readonly to: number;
}

/** What somebody decided about such words. */
export interface Redaction extends Span {
  /** From 1, in the order they were decided within one request. */
  readonly nth: number;
  readonly decision: 'hide' | 'show';
  /** The code of the reason, where they are hidden. */
  readonly reason?: string;
  readonly because?: string;
  /** Whether the words had been suggested for hiding. */
  readonly suggested: boolean;
  readonly by: Signed;
  readonly at: Temporal.Instant;
}

type NewRedaction = Omit<Redaction, 'at'>;

/** Writes decisions, each after those known; false, and nothing written, where somebody else decided something meanwhile. */
export async function keepRedactions(
  tx: Writer,
  authority: string,
  request: { readonly id: string; readonly subject: string },
  decisions: readonly NewRedaction[],
): Promise<boolean> {
  const taken = await tx
    .selectFrom('redaction')
    .select('nth')
    .where('authority', '=', authority)
    .where('request', '=', request.id)
    .where('nth', '>=', Math.min(...decisions.map(({ nth }) => nth)))
    .limit(1)
    .executeTakeFirst();
  if (taken !== undefined) return false;
  const made = await tx
    .insertInto('redaction')
    .values(
      decisions.map((one) => ({
        authority,
        request: request.id,
        subject: request.subject,
        nth: one.nth,
        entry_id: one.entry,
        part: one.part,
        from_char: one.from,
        to_char: one.to,
        decision: one.decision,
        reason: one.reason ?? null,
        because: one.because ?? null,
        suggested: one.suggested,
        ...signedColumns(one.by),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === BigInt(decisions.length);
}

/** What was decided for one request, in order; up to the nth where that is given. */
export async function readRedactions(db: Reader, authority: string, request: string, upTo?: number): Promise<readonly Redaction[]> {
  const rows = await db
    .selectFrom('redaction')
    .selectAll()
    .where('authority', '=', authority)
    .where('request', '=', request)
    .$if(upTo !== undefined, (query) => query.where('nth', '<=', upTo ?? 0))
    .orderBy('nth')
    .execute();
  return rows.map((row) => ({
    nth: row.nth,
    entry: row.entry_id,
    part: row.part,
    from: row.from_char,
    to: row.to_char,
    decision: row.decision,
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.because !== null && { because: row.because }),
    suggested: row.suggested,
    by: signedBy(row),
    at: row.written_at,
  }));
}
