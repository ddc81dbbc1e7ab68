import { sql } from 'kysely';
import type { Relation } from '../../access/relations.ts';
import type { Reader, Writer } from '../schema.ts';

/** How somebody can be let into a record, besides by working with the child; or kept out of it, being family. */
export type GivenRelation = Extract<Relation, 'named' | 'auditing' | 'glass' | 'own-relative'>;

export interface LetIn {
  readonly id: string;
  readonly subject: string;
  readonly account: string;
  readonly relation: GivenRelation;
  readonly reason: string;
  /** The account of whoever let them in; their own where they broke the glass. */
  readonly by: string;
  readonly from: Temporal.Instant;
  /** Absent where it lasts until it is ended. */
  readonly to?: Temporal.Instant;
  readonly ended?: { readonly at: Temporal.Instant; readonly by: string };
}

/** Lets somebody into a record, from now on. */
export async function letIn(
  tx: Writer,
  authority: string,
  { id, subject, account, relation, reason, by, to }: Omit<LetIn, 'from' | 'ended'>,
): Promise<void> {
  await tx
    .insertInto('record_access')
    .values({ authority, access: id, subject, account, relation, reason, given_by: by, to_at: to?.toString() ?? null })
    .execute();
}

/** Ends it now. Answers whether there was anything to end. */
export async function endAccess(tx: Writer, authority: string, id: string, by: string): Promise<boolean> {
  const { rows } = await sql`
    update record_access set ended_at = now(), ended_by = ${by}
    where authority = ${authority} and access = ${id} and ended_at is null returning access`.execute(tx);
  return rows.length > 0;
}

/** Everyone who was ever let into a record, the last first. */
export async function everLetIn(db: Reader, authority: string, subject: string): Promise<readonly LetIn[]> {
  const rows = await db
    .selectFrom('record_access')
    .selectAll()
    .where('authority', '=', authority)
    .where('subject', '=', subject)
    .orderBy('from_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.access,
    subject: row.subject,
    account: row.account,
    relation: row.relation,
    reason: row.reason,
    by: row.given_by,
    from: row.from_at,
    ...(row.to_at !== null && { to: row.to_at }),
    ...(row.ended_at !== null && { ended: { at: row.ended_at, by: row.ended_by ?? '' } }),
  }));
}
