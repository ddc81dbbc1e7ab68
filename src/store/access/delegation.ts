import { sql } from 'kysely';
import { type Day, isoOf } from '../../calendar/index.ts';
import type { Absent, SchemeLine } from '../../access/delegation.ts';
import type { DelegationChangeTable, Reader, Writer } from '../schema.ts';

/** A line of a council's scheme of delegation as somebody proposed it, with all that was said to it since, in order. */
export interface ProposedLine extends SchemeLine {
  readonly reason: string;
  /** The account of whoever proposed it. */
  readonly proposedBy: string;
  readonly proposedAt: Temporal.Instant;
  readonly changes: readonly SaidToLine[];
}

export interface SaidToLine {
  readonly what: DelegationChangeTable['what'];
  /** Where an end was proposed: the first day on which the line would be no longer so. */
  readonly endsOn?: Day;
  readonly reason: string;
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** Every line that was ever proposed, the first first. */
export async function linesProposed(db: Reader, authority: string): Promise<readonly ProposedLine[]> {
  const [lines, changes] = await Promise.all([
    db.selectFrom('delegation').selectAll().where('authority', '=', authority).orderBy('proposed_at').orderBy('line').execute(),
    db.selectFrom('delegation_change').selectAll().where('authority', '=', authority).orderBy('line').orderBy('nth').execute(),
  ]);
  const said = Map.groupBy(changes, ({ line }) => line);
  return lines.map((row) => ({
    id: row.line,
    decision: row.decision,
    by: row.by_roles,
    whenAbsent: { roles: row.absent_roles, accounts: row.absent_accounts },
    ...(row.teams !== null && { teams: row.teams }),
    ...(row.up_to !== null && { upTo: row.up_to }),
    from: row.from_day,
    ...(row.until_day !== null && { until: row.until_day }),
    reason: row.reason,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    changes: (said.get(row.line) ?? []).map(({ what, ends_on, reason, said_by, said_at }) => ({
      what,
      ...(ends_on !== null && { endsOn: ends_on }),
      reason,
      by: said_by,
      at: said_at,
    })),
  }));
}

/** Adds a line that somebody proposes; it is in force only once another person has agreed. */
export async function addLine(
  tx: Writer,
  authority: string,
  line: SchemeLine,
  { reason, by }: { readonly reason: string; readonly by: string },
): Promise<void> {
  await tx
    .insertInto('delegation')
    .values({
      authority,
      line: line.id,
      decision: line.decision,
      by_roles: [...line.by],
      absent_roles: [...line.whenAbsent.roles],
      absent_accounts: [...line.whenAbsent.accounts],
      teams: line.teams === undefined ? null : [...line.teams],
      up_to: line.upTo === undefined ? null : [...line.upTo],
      from_day: isoOf(line.from),
      until_day: line.until === undefined ? null : isoOf(line.until),
      reason,
      proposed_by: by,
    })
    .execute();
}

/**
 * Adds what somebody says to a line, as the next that was said to it. The database refuses whoever agrees to what they proposed themselves, and
 * the second of two who speak at once.
 */
export async function sayToLine(
  tx: Writer,
  authority: string,
  line: string,
  nth: number,
  { what, endsOn, reason, by }: Omit<SaidToLine, 'at'>,
): Promise<void> {
  const ends_on = endsOn === undefined ? null : isoOf(endsOn);
  await tx.insertInto('delegation_change').values({ authority, line, nth, what, ends_on, reason, said_by: by }).execute();
}

/** From here to the end of the transaction nobody else changes the scheme. */
export async function holdScheme(tx: Writer, authority: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`delegation ${authority}`}, 0))`.execute(tx);
}

/** What those who are away hold on a day, by their accounts; a worker without an account holds nothing. */
export async function absentOf(db: Reader, authority: string, workers: readonly string[], on: Day): Promise<readonly Absent[]> {
  if (workers.length === 0) return [];
  const day = isoOf(on);
  const { rows } = await sql<Absent>`
    select a.worker, json_agg(distinct r.role) as roles, coalesce(json_agg(distinct r.team) filter (where r.team is not null), '[]') as teams
    from account a join account_role r using (authority, account)
    where a.authority = ${authority} and a.worker = any(${workers}) and (a.left_on is null or a.left_on > ${day}::date)
      and r.from_day <= ${day}::date and (r.until_day is null or r.until_day > ${day}::date)
    group by a.worker order by a.worker`.execute(db);
  return rows;
}
